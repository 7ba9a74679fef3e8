import { type Kysely, sql } from 'kysely';

/**
 * Who is in which team or channel, as Teams says; roles that are held for a period; and what is known of a channel beside
 * its address. `standing_role` is the one place that says which roles count: those held by somebody who is in the
 * channel's team. Where the members were never read, and nothing was heard of the person, the role alone counts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table role_holder
    add column from_on date,
    add column to_on date,
    add check (to_on >= from_on)`,
  `alter table conversation
    add column name text,
    add column channel_type text check (channel_type in ('standard', 'private', 'shared'))`,
  `create index conversation_team on conversation (tenant_id, team_id)`,
  `create table roster (
    tenant_id text not null,
    id text not null,
    name text,
    read_at timestamptz,
    tried_at timestamptz,
    primary key (tenant_id, id)
  )`,
  `create index roster_tried on roster (tried_at)`,
  // Teams' id for the person is all that an event is sure to bring; whose it is may be known or not.
  `create table roster_member (
    tenant_id text not null,
    roster_id text not null,
    teams_id text not null,
    home_tenant_id text,
    object_id text,
    guest boolean not null,
    present boolean not null,
    told_at timestamptz,
    primary key (tenant_id, roster_id, teams_id),
    foreign key (tenant_id, roster_id) references roster on delete cascade
  )`,
  `create index roster_member_person on roster_member (object_id, home_tenant_id)`,
  // A channel of its own kind has members of its own; all others have the team's.
  `create view standing_role as
    select holder.engagement_id, holder.tenant_id, holder.object_id, holder.role, holder.from_on, holder.to_on
    from role_holder as holder
    join engagement on engagement.id = holder.engagement_id
    left join conversation
      on conversation.tenant_id = engagement.channel_tenant_id and conversation.id = engagement.channel_id
    left join roster on roster.tenant_id = conversation.tenant_id
      and roster.id = case when conversation.channel_type in ('private', 'shared') then conversation.id
        else conversation.team_id end
    where coalesce(
      (select bool_or(member.present) from roster_member as member
        where member.tenant_id = roster.tenant_id and member.roster_id = roster.id
          and member.home_tenant_id = holder.tenant_id and member.object_id = holder.object_id),
      roster.read_at is null
    )`,
];
