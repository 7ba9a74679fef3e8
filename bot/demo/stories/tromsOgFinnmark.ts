import { BUSINESS_COOPERATION_PHASES } from '../plans/businessCooperation.ts';
import { DIALOGUE_PHASES } from '../plans/dialogue.ts';
import { GUIDANCE_PHASES } from '../plans/guidance.ts';
import { KARASJOK_PLAN } from '../plans/karasjok.ts';
import { TOWN_CENTRE_PHASES } from '../plans/townCentre.ts';
import { CLIMBING, GUIDES_CARRY, STEADY, type Story } from './story.ts';

export const LOPPA: Story = {
  theme: 'open',
  plan: {
    desiredOutcome: 'Vi har valgt én ting vi skal lykkes med, og satt av både tid og folk til den.',
    phases: GUIDANCE_PHASES,
    today: [3, 9],
  },
  mood: GUIDES_CARRY,
  rounds: [
    { answered: 4, notes: ['Arbeidsverkstedet er i gang.'] },
    { answered: 5, notes: ['Vi trenger en fast møtedag framover.'] },
    { answered: 5, notes: ['Ungdomsrådet er med.', 'Mye av arbeidet ligger fortsatt hos veilederne.'] },
  ],
};

export const VARDO: Story = {
  theme: 'open',
  plan: {
    desiredOutcome: 'Vi har møteplasser der innbyggerne og kommunen finner løsninger sammen.',
    phases: DIALOGUE_PHASES,
    today: [3, 5],
  },
  mood: STEADY,
  rounds: [
    { answered: 5, notes: ['Saken om valg av tiltak er klar for formannskapet.'] },
    { answered: 3, notes: ['Det første tiltaket er i gang.'] },
    { answered: 2, notes: ['Vi har fortalt innbyggerne hva som skjer nå.'] },
  ],
};

export const KARASJOK: Story = {
  theme: 'communityPlan',
  plan: KARASJOK_PLAN,
  mood: CLIMBING,
  rounds: [
    { answered: 5, notes: ['Undersøkelsen på samisk og norsk er avsluttet.', 'Ungdomsverkstedet er i gang.'] },
    { answered: 4, notes: ['Samlingene i bygdene gir oss mye å arbeide videre med.'] },
    { answered: 4, notes: ['Vi er snart klare til å samle innspillene.'] },
  ],
};

export const SALANGEN: Story = {
  theme: 'townCentreDevelopment',
  plan: {
    desiredOutcome: 'Vi har et sentrum som folk i alle aldre bruker, sommer og vinter.',
    phases: TOWN_CENTRE_PHASES,
    today: [3, 6],
  },
  mood: CLIMBING,
  rounds: [
    { answered: 3, notes: ['Vi har begynt å telle, så vi kan se hva forsøkene fører til.'] },
    { answered: 5, notes: ['De midlertidige møblene er på plass og blir brukt.'] },
    { answered: 4, notes: ['Torgdagen ble godt besøkt.', 'Prøvestengingen er i gang.'] },
  ],
};

export const KAFJORD: Story = {
  theme: 'businessCooperation',
  plan: {
    desiredOutcome: 'Vi har én dør inn til kommunen for næringslivet, og møtes fast fire ganger i året.',
    phases: BUSINESS_COOPERATION_PHASES,
    today: [1, 6],
  },
  mood: STEADY,
  rounds: [
    { answered: 4, notes: ['Næringsundersøkelsen er sendt ut.'] },
    { answered: 5, notes: ['Vi har avtalt de første bedriftsbesøkene.'] },
    { answered: 4, notes: ['Bedriftene setter pris på å få besøk.', 'Vi har sett på hva som er prøvd før.'] },
  ],
};

export const STORFJORD: Story = {
  theme: 'open',
  plan: {
    desiredOutcome: 'Vi har hørt innbyggere i hele kommunen, og alle kan se hva innspillene førte til.',
    phases: DIALOGUE_PHASES,
    today: [3, 12],
  },
  mood: STEADY,
  rounds: [
    { answered: 4, notes: ['Det første tiltaket er snart ferdig.'] },
    { answered: 5, notes: ['Vi går i gang med det andre tiltaket.'] },
    { answered: 4, notes: ['Innbyggerne spør hva som kommer etterpå.'] },
  ],
};
