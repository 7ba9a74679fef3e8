import { CLIMBING, STEADY, type Story } from './story.ts';

export const AURE: Story = {
  theme: 'open',
  plan: {
    desiredOutcome: 'Vi har en gruppe i kommunen som driver utviklingsarbeidet, og som klarer seg uten veilederne.',
    from: null,
  },
  mood: CLIMBING,
  rounds: [
    { answered: 4, notes: ['Samarbeidsavtalen er nesten ferdig.'] },
    { answered: 5, notes: ['Vi er i gang med å skrive ønsket resultat i én setning.'] },
    { answered: 3, notes: ['Prosessplanen henger på veggen og blir brukt i møtene.'] },
  ],
};

export const TINGVOLL: Story = {
  theme: 'open',
  plan: {
    desiredOutcome: 'Vi har ungdommer som er med på å velge, og som ser at det nytter å si fra.',
    from: null,
  },
  mood: STEADY,
  rounds: [
    { answered: 5, notes: ['Svarene er snart oppsummert og klare til å vises fram.'] },
    { answered: 4, notes: ['Det kom folk fra hele kommunen til arbeidsverkstedet.'] },
    { answered: 5, notes: ['Vi har begynt å regne på hva tiltakene koster.'] },
  ],
};

export const SANDE: Story = {
  theme: 'open',
  plan: {
    desiredOutcome: 'Vi har ein prosessplan som vi styrer etter sjølve, og som toler at folk byter jobb.',
    from: null,
  },
  mood: STEADY,
  rounds: [
    { answered: 5, notes: ['Samtalen midtvegs viste at planen held.'] },
    { answered: 4, notes: ['Det første tiltaket er i gang.', 'Vi har flytta to datoar i prosessplanen.'] },
    { answered: 4, notes: ['Vi ser dei første teikna på at tiltaket verkar.'] },
  ],
};

/**
 * Fjord has five earlier rounds, so that one question has gone to enough people twice: the questions take turns, and
 * with three rounds nothing would yet be comparable. In the last one the municipality and the guides see differently who
 * took the lead, so that there is something to talk about.
 */
export const FJORD: Story = {
  theme: 'communityPlan',
  plan: {
    desiredOutcome: 'Vi har ein samfunnsdel som innbyggjarane kjenner att seg i.',
    from: {
      template: 'communityPlan',
      form: null,
      week: 8,
      life: {
        postponed: 'Skrive ønskt resultat saman',
        decided: {
          'Mandat og prosessleiar er bestemte':
            'Formannskapet gav arbeidet mandat og sette av to dagar i veka til å leie det.',
        },
        action: {
          title: 'Sende utkastet til ungdomsrådet',
          about: 'Samle kunnskapsgrunnlag og skrive utkast til planprogram',
        },
        note: { text: 'Skulen vil vere med når vi spør ungdommen.', about: 'Høyring av planprogrammet' },
        meeting: { title: 'Folkemøte, ny dato', during: 'Høyring av planprogrammet' },
      },
    },
  },
  mood: CLIMBING,
  rounds: [
    { answered: 5, notes: ['Erfaringssamtalen gav oss eit felles bilete av kva vi har prøvd før.'] },
    {
      answered: 4,
      notes: [
        'Vi er einige om kva rettleiarane gjer, og kva kommunen gjer.',
        'Det er sett av faste dagar til arbeidet.',
      ],
    },
    { answered: 5, notes: ['Samarbeidsavtalen er klar til signering.'] },
    {
      answered: 5,
      notes: ['Vi har fått tal frå fylkeskommunen til kunnskapsgrunnlaget.', 'Samarbeidsavtalen er på plass.'],
    },
    {
      answered: 5,
      notes: [
        'Vi har byrja på utkastet til planprogrammet.',
        'Folkemøtet måtte flyttast til høyringstida.',
        'Ungdomsrådet vil vere med og planleggje verkstaden.',
      ],
      told: { own2: { mayor: ['5'], chiefExecutive: ['4'], guide: ['2', '3'] } },
    },
  ],
};
