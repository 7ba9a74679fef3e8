import { BUSINESS_COOPERATION_PHASES } from '../plans/businessCooperation.ts';
import { DIALOGUE_PHASES } from '../plans/dialogue.ts';
import { GUIDANCE_PHASES } from '../plans/guidance.ts';
import { TOWN_CENTRE_PHASES } from '../plans/townCentre.ts';
import { CLIMBING, STEADY, type Story, UNCLEAR } from './story.ts';

export const SOR_AURDAL: Story = {
  theme: 'townCentreDevelopment',
  plan: {
    desiredOutcome: 'Vi har et sentrum der folk stopper, handler og møtes, også utenom åpningstidene.',
    phases: TOWN_CENTRE_PHASES,
    today: [2, 4],
  },
  mood: STEADY,
  rounds: [
    { answered: 5, notes: ['Tellingene er ferdige, og stedsanalysen er snart klar.'] },
    { answered: 4, notes: ['Arbeidsverkstedet samlet både gårdeiere og ungdom.'] },
    {
      answered: 4,
      notes: ['Frokostmøtet ga oss tre ideer som vi tar med videre.', 'Framtidsbildet begynner å ta form.'],
    },
  ],
};

export const GRUE: Story = {
  theme: 'open',
  plan: {
    desiredOutcome: 'Vi har blitt enige om hva vi vil utvikle først, og alle vet hvem som gjør hva.',
    phases: GUIDANCE_PHASES,
    today: [1, 4],
  },
  mood: UNCLEAR,
  rounds: [
    { answered: 5, notes: ['Erfaringssamtalen viste hva vi har fått til før.'] },
    { answered: 4, notes: ['Vi har satt av tre møter til forventningsavklaringen.'] },
    { answered: 5, notes: ['Vi er enige om målet, men ikke om hvor mye tid arbeidet tar.'] },
  ],
};

export const ENGERDAL: Story = {
  theme: 'open',
  plan: {
    desiredOutcome: 'Vi har spurt innbyggerne hva som er viktig for dem, og gjennomført to av forslagene.',
    phases: DIALOGUE_PHASES,
    today: [1, 6],
  },
  mood: CLIMBING,
  rounds: [
    { answered: 3, notes: ['Arbeidsgruppa er i gang med spørsmålene til innbyggerne.'] },
    { answered: 5, notes: ['Spørsmålene er snart klare til å sendes ut.'] },
    { answered: 5, notes: ['Svarene kommer inn hver dag.', 'De første gjestebudene er avtalt.'] },
  ],
};

export const RENDALEN: Story = {
  theme: 'businessCooperation',
  plan: {
    desiredOutcome: 'Vi har et næringsliv og en kommune som løser oppgaver sammen, og som vet hvem de skal ringe.',
    phases: BUSINESS_COOPERATION_PHASES,
    today: [2, 4],
  },
  mood: CLIMBING,
  rounds: [
    { answered: 4, notes: ['Svarene fra næringsundersøkelsen er nesten ferdig oppsummert.'] },
    { answered: 5, notes: ['Formannskapet er orientert, og det første frokostmøtet er avtalt.'] },
    { answered: 4, notes: ['Det kom flere bedrifter til frokostmøtet enn vi ventet.', 'Vi tegner på én dør inn.'] },
  ],
};
