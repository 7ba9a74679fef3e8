import type { DeliveryFault } from '../../domain/delivery.ts';
import type { ChannelType } from '../../domain/place.ts';
import type { Dated, Instant, Later } from './columns.ts';

/** Where in Teams the bot is or was, and who is there. */
export interface PlaceTables {
  conversation: {
    tenant_id: string;
    id: string;
    kind: 'channel' | 'groupChat' | 'personal';
    service_url: string;
    bot_id: string;
    bot_name: string;
    welcomed_at: Instant | null;
    stopped_at: Later<Date>;
    stopped_fault: Later<DeliveryFault>;
    held_until: Later<Date>;
    team_id: Later<string>;
    name: Later<string>;
    channel_type: Later<ChannelType>;
    person_object_id: string | null;
    added_by_object_id: Later<string>;
    /** When anything last came from there. */
    seen_at: Dated;
  };
  roster: { tenant_id: string; id: string; name: Later<string>; read_at: Later<Date>; tried_at: Later<Date> };
  roster_member: {
    tenant_id: string;
    roster_id: string;
    teams_id: string;
    home_tenant_id: Later<string>;
    object_id: Later<string>;
    guest: boolean;
    present: boolean;
    told_at: Later<Date>;
  };
  inbound: { tenant_id: string; conversation_id: string; activity_id: string; seen_at: Instant };
}
