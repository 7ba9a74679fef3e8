import { finishSetUp } from '../../bot/usecases/setUp/finishSetUp.ts';
import { readSetUp } from '../../bot/usecases/setUp/readSetUp.ts';
import { type SentAnswer, saveSetUp } from '../../bot/usecases/setUp/saveSetUp.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { OpenSetUp } from '../../domain/setUp/view.ts';
import { allAnswers } from '../builders/setUps.ts';
import { aMember } from './fakeRoster.ts';
import { aConversation, aPerson, type House, TENANT } from './house.ts';

/** A channel that is linked to nothing, in a team of its own that the bot was added to by somebody. */
export const NEW_CHANNEL = '19:ny';
export const NEW_TEAM = '19:ny-team';
export const NO_HINT = { teamId: null, type: null, name: null } as const;

/** The acts of setting a channel up, by whoever. */
export interface SetUpDesk {
  readonly adder: PersonKey;
  readonly newcomer: PersonKey;
  read(person: PersonKey): ReturnType<typeof readSetUp>;
  open(person: PersonKey): Promise<OpenSetUp>;
  save(person: PersonKey, answer: SentAnswer): Promise<OpenSetUp>;
  /** Answers every step, the programme being the one that the person may choose or has to make. */
  answerAll(person: PersonKey): Promise<OpenSetUp>;
  finish(person: PersonKey, seen: number): ReturnType<typeof finishSetUp>;
}

export async function openSetUpDesk(house: House): Promise<SetUpDesk> {
  const { context, roster } = house;
  const [adder, newcomer] = [aPerson('IT'), aPerson('Ny ordførar')];
  await context.db.conversations.seen(aConversation({ id: NEW_TEAM }));
  await context.db.conversations.seen(aConversation({ id: NEW_CHANNEL }));
  for (const id of [NEW_TEAM, NEW_CHANNEL]) {
    await context.db.conversations.describe(TENANT, id, { teamId: NEW_TEAM, type: 'standard', name: null });
  }
  await context.db.conversations.addedBy(TENANT, NEW_TEAM, adder.objectId);
  roster.lists.set(NEW_TEAM, [
    ...[aMember(house.who('guide'), { name: 'Rettleiar' }), aMember(house.who('mayor'), { name: 'Ordførar' })],
    aMember(adder, { name: 'IT' }),
    aMember(newcomer, { name: 'Ny ordførar', guest: true }),
  ]);
  const visitor = (person: PersonKey) => ({
    person: { tenantId: person.tenantId, objectId: person.objectId },
    name: 'Nokon',
  });
  const desk: SetUpDesk = {
    adder,
    newcomer,
    read: (person) => readSetUp(context, visitor(person), NEW_CHANNEL, NO_HINT),
    async open(person) {
      const view = await desk.read(person);
      if (view.state !== 'open') throw new Error(JSON.stringify(view));
      return view;
    },
    save: (person, answer) => saveSetUp(context, visitor(person), NEW_CHANNEL, NO_HINT, answer),
    async answerAll(person) {
      const { programmes, first } = await desk.open(person);
      const { municipality, language, plan, series } = allAnswers();
      const [known] = programmes;
      const choice = first
        ? ({ kind: 'new', name: 'Vårt program' } as const)
        : ({ kind: 'known', id: known?.id ?? '' } as const);
      await desk.save(person, { municipality });
      await desk.save(person, { language });
      await desk.save(person, { programme: { choice, theme: 'open' } });
      const { tenantId, objectId } = newcomer;
      await desk.save(person, {
        roles: [
          { person: visitor(person).person, role: 'guide' },
          { person: { tenantId, objectId }, role: 'mayor' },
        ],
      });
      await desk.save(person, { plan });
      return desk.save(person, { series });
    },
    finish: (person, seen) => finishSetUp(context, visitor(person), NEW_CHANNEL, NO_HINT, seen),
  };
  return desk;
}
