const AGO = (round: string) => `${round}.opened_at`;

/** Everybody who has a role, and where the bot has a chat of their own with them. */
const PEOPLE = `(values ('mayor'), ('chiefExecutive'), ('processLeader'), ('guide'), ('guide2')) as people (who)`;

/**
 * What has gone to and fro in every municipality of the temporary table `planted` while it worked: places in Teams, what
 * was sent there, what was found, asked for and noted. Run after `HISTORY`; `:tenant` is put in by who runs them.
 */
export const TRAFFIC: readonly string[] = [
  `insert into conversation (tenant_id, id, kind, service_url, bot_id, bot_name, team_id, name, channel_type)
   select :tenant, '19:channel-' || number, 'channel', 'https://teams.example/', '28:bot', 'Laget rundt', '19:team-' || number,
     'Samfunnsdelen', 'standard' from planted`,
  `insert into conversation (tenant_id, id, kind, service_url, bot_id, bot_name, person_object_id)
   select :tenant, 'a:' || who || '-' || number, 'personal', 'https://teams.example/', '28:bot', 'Laget rundt',
     who || '-' || number from planted, ${PEOPLE}`,
  `update engagement set channel_tenant_id = :tenant, channel_id = '19:channel-' || number
   from planted where planted.id = engagement.id`,
  `insert into roster (tenant_id, id, name, read_at, tried_at)
   select :tenant, '19:team-' || number, short, now(), now() from planted`,
  `insert into roster_member (tenant_id, roster_id, teams_id, home_tenant_id, object_id, guest, present)
   select :tenant, '19:team-' || number, '29:' || who || '-' || number, :tenant, who || '-' || number, false, true
   from planted, ${PEOPLE}`,
  `insert into roster_member (tenant_id, roster_id, teams_id, home_tenant_id, object_id, guest, present)
   select :tenant, '19:team-' || number, '29:other-' || number || '-' || nr, :tenant, 'other-' || number || '-' || nr, false, true
   from planted, generate_series(1, 10) as nr`,
  `insert into message (id, tenant_id, conversation_id, thread_id, subject, round_id, activity_id)
   select gen_random_uuid(), :tenant, '19:channel-' || number, null, jsonb_build_object('kind', 'round', 'roundId', round.id),
     round.id, round.id::text
   from round join planted on planted.id = round.engagement_id`,
  `insert into message (id, tenant_id, conversation_id, thread_id, subject, round_id, activity_id)
   select gen_random_uuid(), :tenant, 'a:' || who || '-' || number, null, jsonb_build_object('kind', 'nudge', 'roundId', round.id,
     'language', 'nn', 'tenantId', :tenant, 'objectId', who || '-' || number), round.id, who || round.id
   from round join planted on planted.id = round.engagement_id, ${PEOPLE} where who in ('mayor', 'guide2')`,
  `insert into delivery (id, message_id, kind, state, wanted_since, due_at, attempts, activity_id, changed_at)
   select gen_random_uuid(), message.id, 'post', 'sent', ${AGO('round')}, ${AGO('round')}, 1, message.activity_id, ${AGO('round')}
   from message join round on round.id = message.round_id`,
  `insert into delivery (id, message_id, kind, state, wanted_since, due_at, attempts, activity_id, changed_at)
   select gen_random_uuid(), message.id, 'edit', 'sent', ${AGO('round')}, ${AGO('round')}, 1, message.activity_id,
     ${AGO('round')} + interval '1 hour' * nr
   from message join round on round.id = message.round_id, generate_series(1, 5) as nr where subject ->> 'kind' = 'round'`,
  `insert into delivery (id, message_id, kind, state, wanted_since, due_at, attempts, changed_at, fault)
   select gen_random_uuid(), message.id, 'edit', 'failed', ${AGO('round')}, ${AGO('round')}, 6, ${AGO('round')}, 'messageGone'
   from message join round on round.id = message.round_id where subject ->> 'kind' = 'round' and random() < 0.02`,
  `update message set replaced_by = (select id from message as newer where newer.round_id = message.round_id limit 1)
   where subject ->> 'kind' = 'round' and random() < 0.02`,
  `insert into form_opening (round_id, tenant_id, object_id, opened_at, sent)
   select round_id, tenant_id, object_id, sent_at, true from response`,
  `insert into draft (round_id, tenant_id, object_id, answers, changed_at)
   select round_id, tenant_id, object_id, '{}', now() from round_asked join round on round.id = round_id
   where closed_at is null or random() < 0.01`,
  `insert into nudge (round_id, day, due_at, by_tenant_id, by_object_id, done_at, chats, thread)
   select id, opened_at::date + 3, opened_at + interval '3 days', opened_by_tenant_id, opened_by_object_id,
     opened_at + interval '3 days', 2, true from round`,
  `insert into series_occurrence (series_id, due_on, state, round_id, opens_at, recorded_at)
   select series.id, opened_at::date, 'opened', round.id, opened_at, opened_at
   from series join round on round.engagement_id = series.engagement_id`,
  `insert into plan_revision (engagement_id, number, id, by_tenant_id, by_object_id, made_at, how, change)
   select id, nr, gen_random_uuid(), :tenant, 'guide-' || number, now() - interval '4 days' * (251 - nr), 'edit',
     jsonb_build_array(jsonb_build_object('op', 'set', 'item', gen_random_uuid(), 'before', jsonb_build_object('note', ''),
       'after', jsonb_build_object('note', 'Avtalt i møtet.')))
   from planted, generate_series(1, 250) as nr`,
  'update plan set revision = 250',
  `insert into signal (id, engagement_id, kind, key, facts, round_id, first_seen_at, state, changed_by_tenant_id,
     changed_by_object_id, changed_at, gone_at)
   select gen_random_uuid(), engagement_id, 'halfSilent', 'halfSilent/' || id, jsonb_build_object('kind', 'halfSilent', 'rounds',
       jsonb_build_array(jsonb_build_object('id', id, 'openedAt', opened_at)), 'asked', 5, 'answered', 2), id,
     closed_at, 'seen', opened_by_tenant_id, opened_by_object_id, closed_at,
     case when random() < 0.9 then closed_at + interval '14 days' end
   from round where closed_at is not null and random() < 0.3`,
  `insert into session (id, engagement_id, place, meeting_id, tenant_id, conversation_id, started_at, started_by_tenant_id,
     started_by_object_id, ended_at, ended_by_tenant_id, ended_by_object_id, agenda)
   select gen_random_uuid(), id, 'channel', 'meeting-' || nr, :tenant, '19:channel-' || number, now() - interval '50 days' * nr,
     :tenant, 'guide-' || number, now() - interval '50 days' * nr + interval '1 hour', :tenant, 'guide-' || number, '[]'
   from planted, generate_series(1, 20) as nr`,
  `insert into message (id, tenant_id, conversation_id, thread_id, subject, round_id, activity_id)
   select gen_random_uuid(), tenant_id, conversation_id, null, jsonb_build_object('kind', 'sessionSummary', 'sessionId', id,
     'engagementId', engagement_id, 'language', 'nn'), null, id::text from session`,
  `insert into delivery (id, message_id, kind, state, wanted_since, due_at, attempts, activity_id, changed_at)
   select gen_random_uuid(), message.id, 'post', 'sent', ended_at, ended_at, 1, message.activity_id, ended_at
   from message join session on session.id::text = message.subject ->> 'sessionId'`,
  `insert into meeting_end (engagement_id, meeting_id, ended_at) select engagement_id, meeting_id, ended_at from session`,
  `insert into linked_chat (tenant_id, conversation_id, engagement_id, linked_by_tenant_id, linked_by_object_id, linked_at)
   select :tenant, '19:meeting-' || number, id, :tenant, 'guide-' || number, now() - interval '900 days' from planted`,
  `insert into action_reminder (engagement_id, item_id, due_on, sent_at)
   select id, gen_random_uuid(), current_date - 60 * nr, now() - interval '60 days' * nr
   from planted, generate_series(1, 15) as nr`,
  `insert into inbound (tenant_id, conversation_id, activity_id, seen_at)
   select :tenant, '19:channel-' || number, 'activity-' || nr, now() - interval '11 days' * nr
   from planted, generate_series(0, 99) as nr`,
  `insert into calendar_feed (id, token_hash, engagement_id, tenant_id, object_id, scope, made_at, fetched_at)
   select gen_random_uuid(), gen_random_uuid()::text, id, :tenant, who || '-' || number, 'all', now() - interval '1000 days',
     now() - interval '1 hour' from planted, ${PEOPLE}`,
  `insert into download (token_hash, tenant_id, object_id, engagement_id, format, language, asked_at, expires_at)
   select gen_random_uuid()::text, :tenant, 'guide-' || number, id, 'xlsx', 'nn', now() - interval '2 days', now() - interval '2 days'
   from planted`,
  `insert into stage_view (engagement_id, zoom, phase_id, by_tenant_id, by_object_id, shown_at)
   select id, 'plan', null, :tenant, 'guide-' || number, now() from planted`,
  `insert into quiet_period (engagement_id, position, from_on, to_on, name)
   select id, 0, current_date + 30, current_date + 37, 'Vinterferie' from planted`,
  `insert into quiet_period_off (engagement_id, period) select id, 'easter' from planted`,
  `insert into question (id, version, programme_id, engagement_id, topic, kind, asked_of, text, options, created_at,
     created_by_tenant_id, created_by_object_id)
   select 'own-' || number, 1, null, id, 'ownership', 'scale', array['mayor'], '{"nb": "", "nn": "", "en": ""}', '[]', now(),
     :tenant, 'guide-' || number from planted`,
  `insert into past_holder (engagement_id, tenant_id, object_id) select id, :tenant, 'guide2-' || number from planted`,
  `insert into deletion_proposal (id, engagement_id, decided_by, reference, needs, proposed_by_tenant_id, proposed_by_object_id,
     proposed_as, proposed_at, stopped_by_tenant_id, stopped_by_object_id, stopped_at)
   select gen_random_uuid(), id, 'municipality', '26/1', 'municipality', :tenant, 'guide-' || number, 'guide',
     now() - interval '30 days', :tenant, 'mayor-' || number, now() - interval '29 days' from planted`,
  `insert into programme_lead_change (id, programme_id, kind, tenant_id, object_id, by_tenant_id, by_object_id, at)
   select gen_random_uuid(), programme_id, 'added', :tenant, 'guide-' || number, :tenant, 'guide-' || number,
     now() - interval '365 days' from planted join engagement on engagement.id = planted.id`,
  `insert into plan_template (id, programme_id, name, about, outline, saved_by_tenant_id, saved_by_object_id, saved_at)
   select gen_random_uuid(), id, 'Mal ' || nr, '', '{}', :tenant, 'guide-1', now() from programme, generate_series(1, 5) as nr`,
  `insert into archive_mark (engagement_id, body, kind, reference, by_tenant_id, by_object_id, at)
   select id, body, 'exported', '26/1', :tenant, 'guide-' || number, now() - interval '100 days'
   from planted, unnest(array['municipality', 'countyCouncil', 'ruralCentre']) as body where number % 10 = 3`,
  `update engagement set ended_on = current_date - 120, end_recorded_on = current_date - 120
   from planted where planted.id = engagement.id and number % 10 = 3`,
  `insert into deletion (engagement_id, programme_id, municipality_number, decided_by, reference, marks, removed, at)
   select gen_random_uuid(), programme, code, 'retention', '24', '[]', '{}', now() from planted where number % 10 = 5`,
  `insert into act_done (tenant_id, object_id, key, done_at)
   select :tenant, 'guide-' || number, gen_random_uuid(), now() - interval '2 hours' * nr from planted, generate_series(1, 20) as nr`,
  `insert into pace_request (id, tenant_id, conversation_id, starts_at, counts_from)
   select gen_random_uuid(), :tenant, '19:channel-' || number, now(), now() - interval '10 minutes' * nr
   from planted, generate_series(1, 8) as nr`,
  `insert into set_up (tenant_id, channel_id, draft, revision, by_tenant_id, by_object_id, changed_at)
   select :tenant, '19:new-' || number, jsonb_build_object('roles', jsonb_build_array(jsonb_build_object('role', 'mayor',
     'person', jsonb_build_object('tenantId', :tenant, 'objectId', 'mayor-' || number)))), 1, :tenant, 'guide-' || number,
     now() - interval '100 days' from planted where number % 4 = 1`,
  `insert into tick (name, at) values ('closeDueRounds', now())`,
  `insert into register_copy (id, entries, fetched_at, tried_at) values (1, '[]', now(), now())`,
  `insert into audit.entry (chain, number, at, tenant_id, object_id, via, about, outcome, previous, hash)
   select id, nr, now() - interval '4 days' * (250 - nr), :tenant, 'guide-' || number, 'route editPlan', null, 'done',
     repeat('0', 64), repeat('0', 64)
   from planted, generate_series(1, 250) as nr`,
  `insert into audit.entry (chain, number, at, tenant_id, object_id, via, about, outcome, previous, hash)
   select 'service', number, now() - interval '1 day' * number, :tenant, 'guide-' || number, 'route readOwnData', null, 'done',
     repeat('0', 64), repeat('0', 64) from planted`,
];
