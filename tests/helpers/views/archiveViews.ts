import { button, dialog, press, reads, type View } from './view.ts';

const archive: View['path'] = ({ fjord }) => `engagements/${fjord}/archive`;

/** Archives, deletion, the log, and one's own data. Nothing here changes what the other views look at. */
export const ARCHIVE_VIEWS: readonly View[] = [
  {
    name: 'archive, guide, with the log',
    who: 'guide',
    path: archive,
    async arrive({ on }) {
      await press(on, 'Vis loggen');
      await on
        .getByText(/^Ingenting er gjort enno|\(gjort\)$/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'archive, guide, a body’s mark with what is missing',
    who: 'guide',
    path: archive,
    async arrive({ on }) {
      await press(on, 'Før opp for fylkeskommunen');
      await button(dialog(on), 'Lagre').click();
      await reads(on, 'Skriv saksnummeret eller referansen til vedtaket.');
    },
  },
  {
    name: 'archive, programme lead',
    who: 'programmeLead',
    path: archive,
    arrive: ({ on }) => on.getByLabel(/Månader etter siste dag|Months after the last day/).waitFor(),
  },
  {
    name: 'archive, mayor',
    who: 'mayor',
    path: archive,
    arrive: ({ on }) => reads(on, 'Arkivet hos kvart organ'),
  },
  {
    name: 'archive, guide, asked for the last day',
    who: 'guide',
    path: archive,
    async arrive({ on }) {
      await press(on, 'Set siste dag …');
      await button(dialog(on), 'Set siste dag').click();
      await reads(on, 'Vel ein dag først.');
    },
  },
  {
    name: 'programme, its leads',
    who: 'programmeLead',
    path: () => '',
    async arrive({ on }) {
      await on.getByRole('link', { name: /^(Programleiarar og sletting|Programme leads and deletions) i/ }).click();
      await on.getByRole('heading', { name: /^(Ny programleiar|New programme lead)$/ }).waitFor();
    },
  },
  {
    name: 'own data, unfolded',
    who: 'mayor',
    path: () => 'my-data',
    async arrive({ on }) {
      await on.getByText(/^Svar du har sendt inn/).click();
      await on.getByText(/^Roller/).click();
      await reads(on, 'ordførar');
    },
  },
  {
    name: 'own data, asked whether to delete',
    who: 'mayor',
    path: () => 'my-data',
    arrive: ({ on }) => press(on, /^Slett det som berre er mitt/),
  },
];
