import { carryOutDeletions } from '../../../bot/usecases/deletion/carryOutDeletions.ts';
import { confirmDeletion, proposeDeletion } from '../../../bot/usecases/deletion/decideDeletion.ts';
import type { AuditVia } from '../../../domain/texts/auditWords.ts';
import { settle } from './archiveRows.ts';
import type { Ground } from './ground.ts';
import type { Row } from './row.ts';

const DECISION = { decidedBy: 'municipality', reference: '2026/8' } as const;
const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Proposed by the guide. @returns the proposal's id */
async function propose(ground: Ground): Promise<string> {
  await settle(ground);
  const { deletion } = await proposeDeletion(ground.house.context, ground.who('guide'), ground.id, DECISION);
  if (deletion === null) throw new Error('Nothing was proposed.');
  return deletion.id;
}

/** A deletion by two people, and the job that carries it out. */
export const DELETION_ROWS = {
  'route proposeDeletion': {
    async ready(ground) {
      const { route, who, stranger } = ground;
      await settle(ground);
      return {
        refused: {
          role: route('proposeDeletion', stranger, { body: DECISION }),
          'no reference': route('proposeDeletion', who('guide'), { body: { ...DECISION, reference: ' ' } }),
        },
        act: route('proposeDeletion', who('guide'), { body: DECISION }),
      };
    },
  },
  'route confirmDeletion': {
    async ready(ground) {
      const { route, who, stranger } = ground;
      const called = { params: { proposalId: await propose(ground) } };
      return {
        refused: {
          role: route('confirmDeletion', stranger, called),
          'one’s own': route('confirmDeletion', who('guide'), called),
        },
        act: route('confirmDeletion', who('mayor'), called),
      };
    },
  },
  'route stopDeletion': {
    async ready(ground) {
      const { route, who, stranger } = ground;
      const called = { params: { proposalId: await propose(ground) } };
      return {
        refused: { role: route('stopDeletion', stranger, called) },
        act: route('stopDeletion', who('mayor'), called),
      };
    },
  },
  'job carryOutDeletions': {
    neverRefused: 'the service does what two people decided, and what is stopped or waits is no act',
    async ready(ground) {
      const { context, house, heed, id, who } = ground;
      await confirmDeletion(house.context, who('mayor'), id, await propose(ground));
      const later = new Date(house.context.now().getTime() + WEEK_MS);
      return { refused: {}, act: heed(() => carryOutDeletions({ ...context, now: () => later })) };
    },
  },
} satisfies Partial<Record<AuditVia, Row>>;
