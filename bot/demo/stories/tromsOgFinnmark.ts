import { CLIMBING, GUIDES_CARRY, STEADY, type Story } from './story.ts';

export const LOPPA: Story = {
  theme: 'open',
  plan: {
    desiredOutcome: 'Vi har valgt én ting vi skal lykkes med, og satt av både tid og folk til den.',
    from: null,
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
    from: null,
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
  plan: {
    desiredOutcome: 'Vi har en samfunnsdel som er laget sammen med innbyggerne, på samisk og norsk.',
    from: {
      template: 'communityPlan',
      form: null,
      week: 26,
      life: {
        postponed: 'Skrive ønsket resultat sammen',
        decided: {
          'Mandat og prosessleder er bestemt':
            'Formannskapet vil at alt som går ut til innbyggerne, skal være på samisk og norsk.',
          'Planprogrammet er fastsatt':
            'Kommunestyret fastsatte planprogrammet, med flere samlinger i bygdene enn foreslått.',
        },
        action: { title: 'Avtale tid med reinbeitedistriktene', about: 'Konsultere samiske interesser der de berøres' },
        note: { text: 'To av bygdene vil holde gjestebudet på samisk.', about: 'Gjestebud i hver bygd' },
        meeting: null,
      },
    },
  },
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
    from: {
      template: 'townCentre',
      form: 'ownStrategy',
      week: 29,
      life: {
        postponed: 'Ungdom tar bilder av stedet sitt',
        decided: {
          'Form, mandat og styringsgruppe er bestemt': 'Formannskapet vil ha en egen strategi.',
          'Framtidsbildet er valgt': 'Formannskapet valgte torget som det første stedet, etter råd fra styringsgruppa.',
        },
        action: {
          title: 'Spørre butikkene hvordan prøvestengingen går',
          about: 'Prøve midlertidige møbler, marked eller stengt gate',
        },
        note: {
          text: 'Torgdagen bør komme igjen til våren.',
          about: 'Prøve midlertidige møbler, marked eller stengt gate',
        },
        meeting: null,
      },
    },
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
    from: {
      template: 'businessCooperation',
      form: null,
      week: 9,
      life: {
        postponed: 'Finne ut hva som er prøvd før',
        decided: { 'Forventningene er avtalt': 'Vi møtes fast fire ganger i året, og kommunen har én dør inn.' },
        action: { title: 'Avtale besøk hos to bedrifter til', about: 'Besøke fem til ti bedrifter' },
        note: {
          text: 'Flere bedrifter vil vite hvordan kommunen handler lokalt.',
          about: 'Undersøkelse blant bedriftene',
        },
        meeting: null,
      },
    },
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
    from: null,
  },
  mood: STEADY,
  rounds: [
    { answered: 4, notes: ['Det første tiltaket er snart ferdig.'] },
    { answered: 5, notes: ['Vi går i gang med det andre tiltaket.'] },
    { answered: 4, notes: ['Innbyggerne spør hva som kommer etterpå.'] },
  ],
};
