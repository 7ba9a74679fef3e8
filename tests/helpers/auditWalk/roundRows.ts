import { randomUUID } from 'node:crypto';
import { closeRound } from '../../../bot/usecases/closeRound.ts';
import { DeliveryError } from '../../../bot/usecases/ports/messenger.ts';
import { recordResponse } from '../../../bot/usecases/recordResponse.ts';
import type { AuditVia } from '../../../domain/texts/auditWords.ts';
import { LANGUAGE, type Row, WRITTEN } from './row.ts';

/** Rounds, answers, reminders and what is posted of them. */
export const ROUND_ROWS = {
  'route openRound': {
    async ready({ route, who, whoMayNot }) {
      const called = { body: { audience: 'channel', usual: true }, key: randomUUID() };
      return {
        refused: { role: route('openRound', whoMayNot('openRound'), called) },
        act: route('openRound', who('guide'), called),
      };
    },
  },
  'verb round.open': {
    async ready({ press, who, whoMayNot, id }) {
      return {
        refused: { role: press('round.open', whoMayNot('openRound'), { engagementId: id }) },
        act: press('round.open', who('guide'), { engagementId: id }),
      };
    },
  },
  'command checkIn': {
    beside: WRITTEN,
    async ready({ write, who, whoMayNot, stranger }) {
      return {
        refused: { role: write('innsjekk', whoMayNot('openRound')), stranger: write('innsjekk', stranger) },
        act: write('innsjekk', who('guide')),
      };
    },
  },
  'route putResponse': {
    async ready({ route, who, lead, openRound, answers }) {
      const params = { roundId: await openRound() };
      const body = { answers: await answers(params.roundId, who('mayor')) };
      return {
        refused: {
          role: route('putResponse', lead, { params, body }),
          'no answers': route('putResponse', who('mayor'), { params, body: { answers: {} } }),
        },
        act: route('putResponse', who('mayor'), { params, body }),
      };
    },
  },
  'verb round.send': {
    // The form that is shown again is open again.
    beside: ['form_opening'],
    async ready({ press, who, lead, openRound, answers }) {
      const roundId = await openRound();
      const given = Object.entries(await answers(roundId, who('mayor')));
      const data = { roundId, ...Object.fromEntries(given.map(([id, answer]) => [`answer_${id}`, answer])) };
      const odd = Object.fromEntries(given.map(([id]) => [`answer_${id}`, 'no such choice'.repeat(400)]));
      return {
        refused: {
          role: press('round.send', lead, data),
          'no answers': press('round.send', who('mayor'), { roundId }),
          'answers that are none': press('round.send', who('mayor'), { roundId, ...odd }),
        },
        act: press('round.send', who('mayor'), data),
      };
    },
  },
  'route closeRound': {
    async ready({ route, who, whoMayNot, openRound }) {
      const params = { roundId: await openRound() };
      return {
        refused: {
          role: route('closeRound', whoMayNot('closeRound'), { params }),
          'no such round': route('closeRound', who('guide'), { params: { roundId: randomUUID() } }),
        },
        act: route('closeRound', who('guide'), { params }),
      };
    },
  },
  'verb round.close': {
    async ready({ press, who, whoMayNot, openRound }) {
      const roundId = await openRound();
      return {
        refused: { role: press('round.close', whoMayNot('closeRound'), { roundId }) },
        act: press('round.close', who('guide'), { roundId }),
      };
    },
  },
  'route nudge': {
    async ready({ route, who, whoMayNot, openRound }) {
      const called = { params: { roundId: await openRound() }, key: randomUUID() };
      return {
        refused: { role: route('nudge', whoMayNot('nudgeRound'), called) },
        act: route('nudge', who('guide'), called),
      };
    },
  },
  'route listResponses': {
    gives: true,
    breaks: ['responses', 'list'],
    async ready({ house, route, who, lead, openRound, answers }) {
      const roundId = await openRound();
      await recordResponse(house.context, who('mayor'), roundId, await answers(roundId, who('mayor')));
      const params = { roundId };
      return {
        refused: {
          role: route('listResponses', lead, { params }),
          'not before one’s own': route('listResponses', who('guide'), { params }),
        },
        act: route('listResponses', who('mayor'), { params }),
      };
    },
  },
  'route requestExport': {
    async ready({ house, route, who, whoMayNot, openRound }) {
      const roundId = await openRound();
      await closeRound(house.context, who('guide'), roundId);
      const body = { roundId, format: 'csv', language: LANGUAGE };
      return {
        refused: { role: route('requestExport', whoMayNot('exportRounds'), { body }) },
        act: route('requestExport', who('guide'), { body }),
      };
    },
  },
  'route retryDelivery': {
    async ready({ house, route, who, whoMayNot, openRound, id }) {
      const roundId = await openRound();
      const of = house.connection.db.selectFrom('delivery').innerJoin('message', 'message.id', 'delivery.message_id');
      const { id: deliveryId } = await of
        .where('message.round_id', '=', roundId)
        .select('delivery.id')
        .executeTakeFirstOrThrow();
      const failed = new DeliveryError('blocked', false);
      const fault = { state: 'failed', fault: failed.fault } as const;
      await house.connection.db.updateTable('delivery').set(fault).where('id', '=', deliveryId).execute();
      const params = { engagementId: id, deliveryId };
      return {
        refused: {
          role: route('retryDelivery', whoMayNot('retryDelivery'), { params }),
          'no such message': route('retryDelivery', who('guide'), { params: { deliveryId: randomUUID() } }),
        },
        act: route('retryDelivery', who('guide'), { params }),
      };
    },
  },
  'route markSignal': {
    async ready({ house, route, who, whoMayNot, id }) {
      const signalId = randomUUID();
      const finding = { key: 'noNextDate', facts: { kind: 'noNextDate', rounds: [] } } as const;
      await house.context.db.signals.keep(id, [{ id: signalId, finding }], house.context.now());
      const called = { params: { signalId }, body: { state: 'seen' } };
      return {
        refused: { role: route('markSignal', whoMayNot('markSignal'), called) },
        act: route('markSignal', who('mayor'), called),
      };
    },
  },
} satisfies Partial<Record<AuditVia, Row>>;
