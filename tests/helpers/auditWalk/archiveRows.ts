import { applyRetention } from '../../../bot/usecases/deletion/applyRetention.ts';
import { keepDraft } from '../../../bot/usecases/keepDraft.ts';
import { BODIES } from '../../../domain/archive/marks.ts';
import type { AuditVia } from '../../../domain/texts/auditWords.ts';
import type { Ground } from './ground.ts';
import { LANGUAGE, type Row } from './row.ts';

const NOBODY = 'everybody who is signed in has data of their own';

/** It is over, and every body has settled its archive. */
export async function settle({ house, who, id }: Ground): Promise<void> {
  const { archive, deletions } = house.context.db;
  // A job does whatever is due: the engagements of other rows go on.
  for (const { engagementId } of await archive.ended(null)) {
    await archive.end(engagementId, null, '2026-11-20', who('guide'));
    const proposal = await deletions.newest(engagementId);
    if (proposal !== null) await deletions.stop(proposal.id, { person: who('guide'), at: house.context.now() });
  }
  await archive.end(id, '2026-11-20', '2026-11-20', who('guide'));
  for (const body of BODIES) {
    const mark = { kind: 'exported', reference: '2026/7', by: who('guide'), at: house.context.now() } as const;
    await archive.mark(id, body, mark);
  }
}

/** The end of an engagement, what each body keeps of it, the log itself, and a person's own data. */
export const ARCHIVE_ROWS = {
  'route endEngagement': {
    async ready({ route, who, whoMayNot }) {
      const called = { body: { on: '2026-11-20' } };
      return {
        refused: { role: route('endEngagement', whoMayNot('endEngagement'), called) },
        act: route('endEngagement', who('guide'), called),
      };
    },
  },
  'route setRetention': {
    async ready({ route, whoMayNot, lead }) {
      const called = { body: { months: 36 } };
      return {
        refused: { role: route('setRetention', whoMayNot('setRetention'), called) },
        act: route('setRetention', lead, called),
      };
    },
  },
  'route markArchive': {
    async ready({ route, who, whoMayNot }) {
      const called = { body: { body: 'municipality', kind: 'exported', reference: '2026/7' } };
      return {
        refused: {
          role: route('markArchive', whoMayNot('markArchive'), called),
          'another body': route('markArchive', who('processLeader'), { body: { ...called.body, body: 'ruralCentre' } }),
          'no reference': route('markArchive', who('guide'), { body: { ...called.body, reference: ' ' } }),
        },
        act: route('markArchive', who('processLeader'), called),
      };
    },
  },
  'route requestArchive': {
    async ready({ route, who, whoMayNot }) {
      const called = { body: { format: 'json', language: LANGUAGE } };
      return {
        refused: { role: route('requestArchive', whoMayNot('exportArchive'), called) },
        act: route('requestArchive', who('guide'), called),
      };
    },
  },
  'job applyRetention': {
    neverRefused: 'the service does what is due, and what is not due is no act',
    async ready(ground) {
      const { context, heed } = ground;
      await settle(ground);
      const later = { ...context, now: () => new Date('2029-11-20T03:41:00Z') };
      return { refused: {}, act: heed(() => applyRetention(later)) };
    },
  },
  'route readAudit': {
    gives: true,
    breaks: ['audit', 'list'],
    async ready({ route, who, whoMayNot }) {
      return {
        refused: { role: route('readAudit', whoMayNot('readAudit')) },
        act: route('readAudit', who('guide')),
      };
    },
  },
  'route requestAudit': {
    async ready({ route, who, whoMayNot }) {
      const called = { body: { language: LANGUAGE } };
      return {
        refused: { role: route('requestAudit', whoMayNot('readAudit'), called) },
        act: route('requestAudit', who('guide'), called),
      };
    },
  },
  'route readOwnData': {
    gives: true,
    daily: true,
    breaks: ['ownData', 'rows'],
    neverRefused: NOBODY,
    async ready({ route, who }) {
      return { refused: {}, act: route('readOwnData', who('mayor'), { query: `language=${LANGUAGE}` }) };
    },
  },
  'route requestOwnData': {
    daily: true,
    neverRefused: NOBODY,
    async ready({ route, who }) {
      return { refused: {}, act: route('requestOwnData', who('mayor'), { body: { language: LANGUAGE } }) };
    },
  },
  'route eraseOwnData': {
    neverRefused: NOBODY,
    async ready({ house, route, who, openRound, answers, id }) {
      const roundId = await openRound();
      await keepDraft(house.context, who('mayor'), id, roundId, await answers(roundId, who('mayor')));
      return { refused: {}, act: route('eraseOwnData', who('mayor')) };
    },
  },
} satisfies Partial<Record<AuditVia, Row>>;
