import { type Kysely, sql } from 'kysely';

/**
 * What a municipality is called belongs to its engagement: the row in `municipality` is shared by every tenant, and is
 * from now on no more than a number to refer to. Who has held a role stays known, so that a name is given to nobody else
 * by way of a plan. And when somebody was last heard of, so that those whom nothing refers to can be forgotten.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table engagement
    add column municipality_name text,
    add column short_name text,
    add column body_names text[],
    add column county text,
    add column language_decision text check (language_decision in ('nb', 'nn', 'neutral'))`,
  `update engagement set municipality_name = municipality.name, short_name = municipality.short_name,
      body_names = municipality.body_names, county = municipality.county,
      language_decision = municipality.language_decision
    from municipality where municipality.number = engagement.municipality_number`,
  // A version that runs beside this one gives an engagement no names: they are then those that it gave the municipality.
  `create function engagement_names() returns trigger language plpgsql as $$
  begin
    if new.short_name is null then
      select name, short_name, body_names, county, language_decision
        into new.municipality_name, new.short_name, new.body_names, new.county, new.language_decision
        from municipality where number = new.municipality_number;
    end if;
    return new;
  end
  $$`,
  `create trigger engagement_names before insert on engagement for each row execute function engagement_names()`,
  `alter table engagement
    alter column municipality_name set not null,
    alter column short_name set not null,
    alter column body_names set not null,
    alter column county set not null,
    alter column language_decision set not null`,

  `create table past_holder (
    engagement_id uuid not null references engagement on delete cascade,
    tenant_id text not null,
    object_id text not null,
    -- Whether they were mayor, chief executive or process leader: then the municipality speaks for itself for good.
    municipal boolean not null default false,
    primary key (engagement_id, tenant_id, object_id),
    foreign key (tenant_id, object_id) references person
  )`,
  `create index past_holder_person on past_holder (tenant_id, object_id)`,
  // Roles that were taken away left no trace, but for what their holders were asked and did.
  `insert into past_holder
    select distinct part.engagement_id, person.tenant_id, person.object_id,
      exists (select from round_asked as asked join round on round.id = asked.round_id
        where round.engagement_id = part.engagement_id and asked.tenant_id = person.tenant_id
          and asked.object_id = person.object_id and asked.role <> 'guide')
    from (
      select round.engagement_id, round_asked.tenant_id, round_asked.object_id
        from round_asked join round on round.id = round_asked.round_id
      union select engagement_id, opened_by_tenant_id, opened_by_object_id from round
      union select engagement_id, by_tenant_id, by_object_id from plan_revision
      union select engagement_id, set_up_by_tenant_id, set_up_by_object_id from series
    ) as part
    join person on person.tenant_id = part.tenant_id and person.object_id = part.object_id
    where not exists (select from role_holder where role_holder.engagement_id = part.engagement_id
      and role_holder.tenant_id = part.tenant_id and role_holder.object_id = part.object_id)`,

  `alter table person add column seen_at timestamptz not null default now()`,
  `create index person_seen on person (seen_at)`,
  `alter table conversation add column seen_at timestamptz not null default now()`,
];
