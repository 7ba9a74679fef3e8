/** Whom a check-in asks and what, by role; questions of the bank, turn about. */
const ASKED = `(values
    ('mayor', 1, 'mayor'), ('chiefExecutive', 2, 'chiefExecutive'), ('processLeader', 3, 'processLeader'),
    ('guide', 4, 'guide'), ('guide', 5, 'guide2')
  ) as asked (role, place, who)`;

/** A question in every round of each role: which of two or three, by the round's number. */
const QUESTIONS = `(values
    ('mayor', 0, array['own2', 'own3']), ('mayor', 1, array['lea2', 'lea3']), ('mayor', 2, array['rol1', 'rol2', 'rol3']), ('mayor', 3, array['effort']),
    ('chiefExecutive', 0, array['own2', 'own3']), ('chiefExecutive', 1, array['lea2', 'lea3']), ('chiefExecutive', 2, array['rol1', 'rol2', 'rol3']), ('chiefExecutive', 3, array['effort']),
    ('processLeader', 0, array['own2', 'own3']), ('processLeader', 1, array['lea4', 'lea3']), ('processLeader', 2, array['rol1', 'rol2', 'rol3']), ('processLeader', 3, array['effort']),
    ('guide', 0, array['own2', 'own3']), ('guide', 1, array['rol1', 'rol2', 'rol3']), ('guide', 2, array['effort'])
  ) as asks (role, position, ids)`;

const DAY = (days: string) => `(current_date + (${days})::int)`;
const TEXT_DAY = (days: string) => `to_char(${DAY(days)}, 'YYYY-MM-DD')`;

/** Three years behind, one ahead; each municipality a few weeks off the others. */
const BEGIN = '(planted.number % 97)::int - 1095';

/**
 * What has happened in every municipality of the temporary table `planted`, statement by statement; `:tenant` and
 * `:rounds` are put in by who runs them.
 */
export const HISTORY: readonly string[] = [
  `insert into municipality (number, name, short_name, body_names, county, language_decision)
   select code, full_name, short, array[short || ' kommune'], county, 'neutral' from planted`,
  `insert into engagement (id, programme_id, municipality_number, theme, language)
   select id, programme, code, (array['communityPlan', 'townCentreDevelopment', 'businessCooperation', 'open'])[1 + number % 4], 'nn'
   from planted`,
  `insert into person (tenant_id, object_id, name)
   select :tenant, who || '-' || number, role from planted, ${ASKED}`,
  `insert into role_holder (engagement_id, tenant_id, object_id, role)
   select id, :tenant, who || '-' || number, role from planted, ${ASKED}`,
  `insert into plan (engagement_id, desired_outcome) select id, 'Vi har ein plan som folk kjenner att seg i.' from planted`,
  `insert into plan_item (engagement_id, id, kind, title, starts_on, ends_on, status, item)
   select id, item_id, 'phase', title, ${DAY('first')}, ${DAY('last')}, null, jsonb_build_object('kind', 'phase',
     'id', item_id, 'title', title, 'from', ${TEXT_DAY('first')}, 'to', ${TEXT_DAY('last')}, 'note', '')
   from (select planted.id, gen_random_uuid() as item_id, 'Fase ' || nr as title,
     ${BEGIN} + (nr - 1) * 180 as first, ${BEGIN} + nr * 180 - 1 as last
     from planted, generate_series(1, 8) as nr) as phase`,
  `insert into plan_item (engagement_id, id, kind, title, starts_on, ends_on, status, item)
   select id, item_id, 'activity', title, ${DAY('first')}, ${DAY('last')}, status, jsonb_build_object('kind', 'activity',
     'id', item_id, 'phaseId', null, 'title', title, 'type', 'work', 'from', ${TEXT_DAY('first')}, 'to', ${TEXT_DAY('last')},
     'status', status, 'sphere', 'administrative', 'responsible', null, 'groups', '[]'::jsonb, 'method', '', 'note', '',
     'links', '[]'::jsonb, 'subject', null)
   from (select planted.id, gen_random_uuid() as item_id, 'Arbeid ' || nr as title, ${BEGIN} + nr * 35 as first,
     ${BEGIN} + nr * 35 + 40 as last, case when ${BEGIN} + nr * 35 < 0 then 'done' else 'planned' end as status
     from planted, generate_series(1, 40) as nr) as activity`,
  `insert into plan_item (engagement_id, id, kind, title, starts_on, ends_on, status, item)
   select id, item_id, 'milestone', title, ${DAY('falls')}, ${DAY('falls')}, status, jsonb_build_object('kind', 'milestone',
     'id', item_id, 'phaseId', null, 'title', title, 'on', ${TEXT_DAY('falls')}, 'status', status, 'note', '')
   from (select planted.id, gen_random_uuid() as item_id, 'Milepæl ' || nr as title, ${BEGIN} + nr * 120 as falls,
     case when ${BEGIN} + nr * 120 < 0 then 'done' else 'planned' end as status
     from planted, generate_series(1, 12) as nr) as milestone`,
  `insert into series (id, engagement_id, rhythm, hour, minute, window_working_days, starts_on, ends_on, audience, nudges,
     state, set_up_by_tenant_id, set_up_by_object_id, handled_to, turn_at, opens_at)
   select gen_random_uuid(), id, '{"kind": "weekly", "every": 2, "weekday": 2}', 10, 0, 5, current_date - 1095, null,
     'askedAndGuides', true, 'running', :tenant, 'guide-' || number, now(), now() + interval '9 days', now() + interval '9 days'
   from planted`,
  // Of one in ten the newest is open still.
  `insert into round (id, engagement_id, audience, nudges, series_id, opened_at, opened_by_tenant_id, opened_by_object_id,
     closes_at, closed_at, settled_at)
   select gen_random_uuid(), id, 'askedAndGuides', true, null, opened_at, :tenant, 'guide-' || number,
     opened_at + interval '7 days', case when opened_at + interval '7 days' < now() then opened_at + interval '7 days' end,
     case when opened_at + interval '7 days' < now() then opened_at + interval '7 days' end
   from (select planted.id, planted.number, now() - interval '1 day' * (case when planted.number % 10 = 0 then 2 else 9 end)
     - interval '14 days' * back as opened_at from planted, generate_series(0, :rounds - 1) as back) as one`,
  `insert into round_asked (round_id, tenant_id, object_id, role, name)
   select round.id, :tenant, who || '-' || number, role, role
   from round join planted on planted.id = round.engagement_id, ${ASKED}`,
  `create temporary table bank on commit drop as select id, max(version) as version from question group by id`,
  `insert into round_question (round_id, role, position, question_id, question_version)
   select one.id, role, position, bank.id, bank.version
   from (select id, extract(week from opened_at)::int as week from round) as one, ${QUESTIONS}
   join bank on true
   where bank.id = ids[1 + week % array_length(ids, 1)]`,
  `insert into response (round_id, tenant_id, object_id, role, answers, sent_at, changed_at)
   select round.id, :tenant, who || '-' || number, role, (
       select jsonb_object_agg(question_id, case when question_id in ('lea2', 'lea3') then
         (case when random() < 0.6 then 'yes' else 'no' end) else (1 + floor(random() * 5))::int::text end)
       from round_question where round_id = round.id and role = asked.role
     ), opened_at + interval '1 day', opened_at + interval '1 day'
   from round join planted on planted.id = round.engagement_id, ${ASKED}
   where random() < 0.94 - 0.3 * ((number % 7 = 0 and place > 3)::int)`,
];
