import { fileURLToPath } from 'node:url';
import { NAMES } from './ground.ts';
import { button, dialog, nn, type On, press, reads, type Scene, type View } from './view.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../files/fixtures/${name}.xlsx`, import.meta.url));
const here = { who: 'processLeader', path: ({ fjord }) => `engagements/${fjord}` } as const satisfies Partial<View>;

async function stepForm(on: On, kind: string): Promise<void> {
  await press(on, 'Legg til steg');
  await dialog(on).getByLabel('Kva slags steg').selectOption(kind);
  await dialog(on).getByText('Meir', { exact: true }).click();
}

const startFrom = async ({ on }: Scene, template: RegExp) => {
  await press(on, /^(Lag|Ny) plan frå mal$/);
  await dialog(on).getByRole('radio', { name: template }).check();
};
const choose = (on: On, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  on.locator('dialog[open] input[type=file]').setInputFiles(file);
const openImport = async ({ on }: Scene) => {
  await press(on, 'Hent inn frå Excel');
  await dialog(on).getByRole('button', { name: 'Vel fil' }).waitFor();
};

/** What stands over the plan's page. */
export const DIALOG_VIEWS: readonly View[] = [
  {
    ...here,
    name: 'step form: an activity, with everything unfolded and its faults',
    async arrive({ on }) {
      await stepForm(on, 'activity');
      await dialog(on).getByLabel('Ansvarleg').selectOption('named');
      await dialog(on).getByRole('button', { name: 'Legg til lenkje' }).click();
      await dialog(on).getByLabel('Adresse').fill('kart over bygda');
      await dialog(on).getByRole('radio', { name: 'administrativt' }).check();
      await dialog(on).getByRole('button', { name: 'Lagre' }).click();
      await reads(dialog(on), 'Skriv kva som skal gjerast.');
    },
  },
  ...(['decision', 'milestone'] as const).map(
    (kind): View => ({ ...here, name: `step form: a ${kind}`, arrive: ({ on }) => stepForm(on, kind) }),
  ),
  {
    ...here,
    name: 'step form: one that is there',
    async arrive({ on }) {
      await press(on, 'Liste');
      await press(on, `Endre ${NAMES.step}`);
      await dialog(on).getByText('Meir', { exact: true }).waitFor();
    },
  },
  {
    ...here,
    name: 'what is written would be lost',
    async arrive({ on, page }) {
      await press(on, 'Legg til steg');
      await dialog(on).getByRole('button', { name: 'Lagre' }).click();
      const fault = dialog(on).getByText('Skriv kva som skal gjerast.');
      await fault.waitFor();
      await dialog(on).getByRole('textbox', { name: 'Kva skal gjerast?' }).fill('Noko');
      await fault.waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await reads(on, 'Kaste det du har skrive?');
    },
  },
  {
    ...here,
    name: 'phase form: a new one, with its faults',
    async arrive({ on }) {
      await press(on, 'Legg til fase');
      await dialog(on).getByRole('button', { name: 'Lagre' }).click();
      await reads(dialog(on), 'Skriv kva fasen heiter.');
    },
  },
  {
    ...here,
    name: 'phase form: asked whether to take it away',
    async arrive({ on }) {
      await press(on, 'Liste');
      await press(on, `Endre fasen ${NAMES.phase}`);
      await dialog(on).getByRole('button', { name: 'Ta bort fasen' }).click();
      await reads(dialog(on), /blir ståande i planen/);
    },
  },
  {
    ...here,
    name: 'outcome form, with its hint',
    async arrive({ on }) {
      await press(on, 'Endre ønskt resultat og form');
      await on.getByLabel('Ønskt resultat', { exact: true }).fill('Få ein ny samfunnsdel');
      await reads(on, 'Det er ofte lettare å styre etter ei setning');
    },
  },
  {
    ...here,
    name: 'start from a template: which',
    arrive: (scene) => startFrom(scene, /Sentrumsutvikling/),
  },
  {
    ...here,
    name: 'start from a template: the form, what stands there and the preview',
    async arrive(scene) {
      const { on } = scene;
      await startFrom(scene, /Sentrumsutvikling/);
      await press(dialog(on), 'Vidare');
      await press(dialog(on), 'Lag planen');
      await reads(dialog(on), nn('tab.start.fault.form'));
      await dialog(on)
        .getByRole('radio', { name: /kommunedelplan/ })
        .check();
      await reads(dialog(on), /9 fasar/);
    },
  },
  {
    ...here,
    name: 'save as a template, with the programme’s own',
    who: 'guide',
    async arrive({ on }) {
      await press(on, 'Lagre som mal');
      const name = on.getByLabel('Namn på malen').first();
      await name.fill(`Mal for ${NAMES.step}`);
      await press(on, 'Lagre malen');
      await reads(on, /er lagra\. Han står no/);
      await press(on, new RegExp(`^${nn('tab.start.own.remove')} malen`));
    },
  },
  { ...here, name: 'import: choose a file', arrive: openImport },
  {
    ...here,
    name: 'import: refused',
    async arrive(scene) {
      await openImport(scene);
      await choose(scene.on, { name: 'plan.xlsx', mimeType: 'text/csv', buffer: Buffer.from('Fase;Aktivitet') });
      await reads(dialog(scene.on), nn('tab.import.refused.notSpreadsheet'));
    },
  },
  {
    ...here,
    name: 'import: columns, what was not understood and the preview',
    async arrive(scene) {
      await openImport(scene);
      await choose(scene.on, fixture('naeringsplan-for-hand'));
      await dialog(scene.on).getByRole('combobox', { name: 'Kolonne B: Kva skal vi gjere?' }).selectOption('title');
      await reads(dialog(scene.on), /Vi forstår ikkje «.+» som dato/);
    },
  },
  {
    ...here,
    name: 'out: a file made, an address made, one being deleted',
    async arrive({ on }) {
      await press(on, 'Hent ut …');
      const make = button(dialog(on), 'Lag adresse');
      await make.click();
      await on.getByRole('textbox', { name: 'Adressa til kalenderen' }).waitFor();
      await press(dialog(on), /^Slett adressa: /);
    },
  },
  {
    ...here,
    name: 'history: asked whether to go back',
    async arrive({ on }) {
      await on.getByText('Endringar i planen').click();
      await press(on, /^Gå tilbake hit/);
      await dialog(on).getByRole('button', { name: 'Gå tilbake' }).waitFor();
    },
  },
];
