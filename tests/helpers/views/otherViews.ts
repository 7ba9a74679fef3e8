import { button, dialog, press, reads, type View } from './view.ts';

const checkIns: View['path'] = ({ fjord }) => `engagements/${fjord}/check-ins`;
const questions: View['path'] = ({ fjord }) => `engagements/${fjord}/questions`;
const openRound: View['path'] = ({ fjord, openRound: id }) => `engagements/${fjord}/rounds/${id}`;
const municipality: View['path'] = ({ fjord }) => `engagements/${fjord}`;

/** The list of municipalities, the check-ins, the questions, and the places and states around them. */
export const OTHER_VIEWS: readonly View[] = [
  {
    name: 'portfolio, programme lead',
    who: 'programmeLead',
    path: () => '',
    arrive: ({ on }) => on.getByRole('link', { name: 'Fjord', exact: true }).waitFor(),
  },
  {
    name: 'portfolio, nothing found',
    who: 'programmeLead',
    path: () => '',
    async arrive({ on }) {
      await on.getByRole('searchbox').fill('finst ikkje');
      await button(on, 'Nullstill').waitFor();
    },
  },
  {
    name: 'portfolio, a mayor’s single municipality',
    who: 'mayor',
    path: () => '',
    arrive: ({ on }) => on.getByRole('heading', { level: 2, name: 'Fjord' }).waitFor(),
  },
  ...(['guide', 'mayor', 'programmeLead'] as const).map(
    (who): View => ({
      name: `check-ins, ${who}`,
      who,
      path: checkIns,
      arrive: ({ on }) => on.getByRole('heading', { level: 2, name: 'Faste innsjekkar' }).waitFor(),
    }),
  ),
  {
    name: 'check-ins, with forms and tables',
    who: 'guide',
    path: checkIns,
    async arrive({ on }) {
      await press(on, 'Lag ein fast innsjekk');
      await on.getByText(/^Periodar utan innsjekk/).click();
      await press(on, 'Legg til ein periode');
      await press(on, 'Legg til');
      await on.getByRole('switch', { name: 'Vis som tabell' }).check();
    },
  },
  {
    name: 'round, the mayor’s form with what is missing',
    who: 'mayor',
    path: openRound,
    async arrive({ on }) {
      await on.getByRole('radiogroup').first().waitFor();
      await press(on, 'Send inn');
      await reads(on, /Nokre spørsmål står att/);
    },
  },
  {
    name: 'round, run by the guide and about to be closed',
    who: 'guide',
    path: openRound,
    async arrive({ on }) {
      await press(on, 'Avslutt …');
      await dialog(on).waitFor();
    },
  },
  {
    name: 'round, over, with its result',
    who: 'guide',
    path: ({ fjord, closedRound }) => `engagements/${fjord}/rounds/${closedRound}`,
    arrive: ({ on }) => on.getByRole('heading', { level: 2 }).first().waitFor(),
  },
  {
    name: 'round, over, for the mayor',
    who: 'mayor',
    path: ({ fjord, closedRound }) => `engagements/${fjord}/rounds/${closedRound}`,
    arrive: ({ on }) => on.getByRole('heading', { level: 2 }).first().waitFor(),
  },
  {
    name: 'questions, guide, one being written with its faults',
    who: 'guide',
    path: questions,
    async arrive({ on }) {
      await press(on, 'Legg til eige spørsmål');
      await on.getByRole('combobox', { name: 'Slik blir det svart' }).selectOption('choice');
      const wording = on.getByRole('textbox', { name: 'Spørsmålet på nynorsk' });
      await wording.fill('Innbyggjarane har fått vite om planen sidan sist.');
      await on.getByRole('textbox', { name: 'Svarval 1' }).first().fill('På folkemøte');
      await on.getByRole('textbox', { name: 'Svarval 2' }).first().fill('I avisa');
      await on.locator('.ac-adaptiveCard').getByText('På folkemøte').waitFor();
      await wording.fill('');
      await press(on, 'Lagre spørsmålet');
      await reads(on, 'Skriv spørsmålet.');
    },
  },
  {
    name: 'questions, mayor',
    who: 'mayor',
    path: questions,
    arrive: ({ on }) => on.getByRole('heading', { name: 'Lokalt eigarskap' }).waitFor(),
  },
  {
    name: 'side panel, guide',
    who: 'guide',
    place: 'sidePanel',
    path: ({ fjord }) => `engagements/${fjord}/panel`,
    arrive: ({ on }) => on.getByRole('textbox').first().waitFor(),
  },
  {
    name: 'side panel, mayor',
    who: 'mayor',
    place: 'sidePanel',
    path: ({ fjord }) => `engagements/${fjord}/panel`,
    arrive: ({ on }) => reads(on, 'Opne tiltak'),
  },
  {
    name: 'stage',
    who: 'guide',
    place: 'stage',
    path: ({ fjord }) => `engagements/${fjord}/stage`,
    arrive: ({ on }) => on.getByRole('treeitem').first().waitFor(),
  },
  {
    name: 'set-up of the tab',
    who: 'programmeLead',
    place: 'settings',
    path: () => 'config',
    arrive: ({ on }) => on.getByRole('radio').first().waitFor(),
  },
  { name: 'a page that is not there', who: 'mayor', path: () => 'noko/heilt/anna' },
  {
    name: 'the plan cannot be fetched',
    who: 'processLeader',
    path: municipality,
    before: (context) => context.route('**/engagements/*/plan', (route) => route.abort()),
    arrive: ({ on }) => button(on, 'Prøv igjen').first().waitFor(),
  },
  {
    name: 'the line is down',
    who: 'processLeader',
    path: municipality,
    before: (context) => context.route('**/api/v1/live*', (route) => route.abort()),
    arrive: ({ on }) => reads(on, /^Ingen kontakt med tenesta/),
  },
  {
    name: 'the page has stopped',
    who: 'guide',
    path: questions,
    before: (context) => context.route('**/assets/QuestionsPage*', (route) => route.abort()),
    arrive: ({ on }) => reads(on, 'Sida stoppa'),
  },
];
