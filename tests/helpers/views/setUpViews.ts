import type { BrowserContext } from 'playwright-core';
import { SET_UP_STEPS, type SetUpDraft, type SetUpStep } from '../../../domain/setUp/draft.ts';
import type { SetUpView } from '../../../domain/setUp/view.ts';
import { allAnswers, anOpenSetUp, ME } from '../../builders/setUps.ts';
import { button, dialog, nn, press, reads, type View } from './view.ts';

const path: View['path'] = () => `set-up/${encodeURIComponent('19:ny@thread.tacv2')}`;
const NAMES = [
  'Ordførar',
  'Kommunedirektør',
  'Prosessleiar',
  'Áile Ŋuolla',
  'Nokon med eit langt namn frå Guovdageaidnu',
];
const person = (number: number) => ({ ...ME, objectId: `7f000000-0000-4000-8000-0000000003${String(number + 10)}` });
const MEMBERS = Array.from({ length: 12 }, (_, at) => ({
  person: person(at),
  name: `${NAMES[at % NAMES.length]} ${at}`,
  guest: at % 3 === 0,
}));

/** What the service would answer, so that a view is the same however far the try-out's own channel has come. */
const answers =
  (view: SetUpView, read = true) =>
  async (context: BrowserContext) => {
    const json = (body: object) => ({ contentType: 'application/json', body: JSON.stringify(body) });
    await context.route(/\/api\/v1\/channels\/[^/]+\/set-up(\?|$)/, (route) => route.fulfill(json(view)));
    await context.route(/\/set-up\/members/, (route) => route.fulfill(json({ read, members: read ? MEMBERS : [] })));
  };

const ALL = allAnswers({
  roles: [
    { person: ME, name: 'Rettleiar', role: 'guide' },
    { person: person(0), name: MEMBERS[0]?.name ?? '', role: 'mayor' },
    { person: person(1), name: MEMBERS[1]?.name ?? '', role: 'mayor' },
  ],
});

/** Everything that comes before a step is answered. */
const upTo = (step: SetUpStep): SetUpDraft =>
  Object.fromEntries(SET_UP_STEPS.slice(0, SET_UP_STEPS.indexOf(step)).map((one) => [one, ALL[one]]));

const next: View['arrive'] = ({ on }) => press(on, nn('setup.next'));
const guide = { who: 'guide', path } as const;

/** Setting a channel up, and who is in afterwards. */
export const SET_UP_VIEWS: readonly View[] = [
  {
    ...guide,
    name: 'set-up: the municipality written in, with its faults',
    before: answers(anOpenSetUp({ revision: 0 })),
    async arrive(scene) {
      const { on } = scene;
      await on.getByRole('searchbox').fill('a');
      await on.getByRole('radio').first().waitFor();
      await on.getByRole('checkbox', { name: nn('setup.municipality.manual') }).check();
      await on.getByLabel(nn('setup.municipality.name')).fill('Raarvihke - Røyrvik');
      await next(scene);
      await reads(on, nn('setup.municipality.fault.shortName'));
    },
  },
  {
    ...guide,
    name: 'set-up: the language',
    before: answers(anOpenSetUp({ draft: upTo('language') })),
    async arrive(scene) {
      await next(scene);
      await reads(scene.on, nn('setup.language.fault'));
    },
  },
  {
    ...guide,
    name: 'set-up: the first programme of a tenant',
    before: answers(anOpenSetUp({ draft: upTo('programme'), first: true, programmes: [] })),
    async arrive(scene) {
      await next(scene);
      await reads(scene.on, nn('setup.programme.fault.name'));
    },
  },
  {
    ...guide,
    name: 'set-up: roles, in a shared channel with many people and two mayors',
    before: answers(anOpenSetUp({ draft: { ...upTo('roles'), roles: ALL.roles }, type: 'shared' })),
    async arrive({ on }) {
      await press(on, 'Endre: Roller');
      await reads(on, nn('setup.roles.elected'));
    },
  },
  {
    ...guide,
    name: 'set-up: roles, where Teams does not say who is there',
    before: answers(anOpenSetUp({ draft: upTo('roles') }), false),
    arrive: ({ on }) => reads(on, nn('setup.roles.unread.text')),
  },
  {
    ...guide,
    name: 'set-up: the plan, with a form to choose',
    before: answers(anOpenSetUp({ draft: upTo('plan') })),
    async arrive(scene) {
      await scene.on.getByRole('radio', { name: /Sentrumsutvikling/ }).check();
      await next(scene);
      await reads(scene.on, nn('tab.start.fault.form'));
    },
  },
  {
    ...guide,
    name: 'set-up: the first series',
    before: answers(anOpenSetUp({ draft: upTo('series') })),
    async arrive({ on }) {
      await on.getByRole('radio', { name: /^Ja, set opp ein/ }).check();
      await reads(on, nn('series.form.preview'));
    },
  },
  {
    ...guide,
    name: 'set-up: looked over, in a private channel, with all that there is to warn of',
    before: answers(
      anOpenSetUp({
        draft: ALL,
        type: 'private',
        silence: 'privateChannel',
        changed: { by: 'Rettleiar (Distriktssenteret)', mine: false, at: '2026-11-25T09:00:00.000Z' },
        sameTeam: [{ id: null, shortName: 'Fjord', programmeName: 'Veiledningspiloten' }],
        sameMunicipality: [
          {
            id: '00000000-0000-4000-8000-000000000009',
            ...{ shortName: 'Stad', programmeName: 'Veiledningspiloten', hasChannel: true, mayMove: true },
          },
        ],
      }),
    ),
    arrive: ({ on }) => button(on, nn('setup.review.start')).waitFor(),
  },
  {
    ...guide,
    name: 'set-up: asked whether to move an engagement here',
    before: answers(
      anOpenSetUp({
        draft: upTo('language'),
        sameMunicipality: [
          {
            id: '00000000-0000-4000-8000-000000000009',
            ...{ shortName: 'Stad', programmeName: 'Veiledningspiloten', hasChannel: false, mayMove: true },
          },
        ],
      }),
    ),
    async arrive({ on }) {
      await press(on, nn('setup.warn.move'));
      await dialog(on).getByText(nn('setup.move.text')).waitFor();
    },
  },
  {
    ...guide,
    name: 'set-up: for somebody who may not',
    who: 'mayor',
    before: answers({ state: 'closed', why: 'notGuide', who: [] }),
    arrive: ({ on }) => reads(on, nn('setup.closed.nobody')),
  },
  {
    ...guide,
    name: 'roles, with a fault',
    path: ({ fjord }) => `engagements/${fjord}/roles`,
    async arrive({ on }) {
      await press(on, nn('setup.who.submit'));
      await reads(on, nn('setup.who.fault'));
    },
  },
];
