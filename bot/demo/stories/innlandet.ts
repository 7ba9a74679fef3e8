import { CLIMBING, STEADY, type Story, UNCLEAR } from './story.ts';

export const SOR_AURDAL: Story = {
  theme: 'townCentreDevelopment',
  plan: {
    desiredOutcome: 'Vi har et sentrum der folk stopper, handler og møtes, også utenom åpningstidene.',
    from: {
      template: 'townCentre',
      form: 'ownStrategy',
      week: 20,
      life: {
        postponed: 'Ungdom tar bilder av stedet sitt',
        decided: {
          'Form, mandat og styringsgruppe er bestemt':
            'Formannskapet vil ha en egen strategi, og gårdeierne er med i styringsgruppa.',
        },
        action: { title: 'Be arkitekten om to skisser', about: 'Tegne og vise framtidsbildet' },
        note: { text: 'Butikkene ønsker benker ved bussholdeplassen.', about: 'Verksted med gårdeiere og ungdom' },
        meeting: null,
      },
    },
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
    from: null,
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
    from: null,
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
    from: {
      template: 'businessCooperation',
      form: null,
      week: 15,
      life: {
        postponed: 'Finne ut hva som er prøvd før',
        decided: { 'Forventningene er avtalt': 'Kommunen og næringsforeningen møtes fast fire ganger i året.' },
        action: { title: 'Lage en side på nettet om hvem bedriftene kan ringe', about: 'Lage én dør inn i kommunen' },
        note: { text: 'Bedriftene vil helst møtes før klokka åtte.', about: 'Første næringsfrokost' },
        meeting: null,
      },
    },
  },
  mood: CLIMBING,
  rounds: [
    { answered: 4, notes: ['Svarene fra næringsundersøkelsen er nesten ferdig oppsummert.'] },
    { answered: 5, notes: ['Formannskapet er orientert, og det første frokostmøtet er avtalt.'] },
    { answered: 4, notes: ['Det kom flere bedrifter til frokostmøtet enn vi ventet.', 'Vi tegner på én dør inn.'] },
  ],
};
