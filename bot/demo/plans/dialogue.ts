import { decision, milestone, type PhaseTemplate, phase, work } from './template.ts';

/** Asking the residents, choosing with them and doing it, for local development in the open. In bokmål. */
export const DIALOGUE_PHASES: readonly PhaseTemplate[] = [
  phase('Forankre', 6, [
    work('Erfaringssamtale', 0, 2, 'guide'),
    work('Forventningsavklaring', 1, 3, 'chiefExecutive'),
    work('Arbeidsgruppe med folk fra hele kommunen', 2, 3, 'processLeader'),
    milestone('Samarbeidsavtalen er signert', 5),
  ]),
  phase('Spørre innbyggerne', 10, [
    work('Lage spørsmålene sammen', 0, 3, 'processLeader'),
    work('Innbyggerundersøkelse', 3, 4, 'processLeader'),
    work('Ungdomsverksted', 4, 2, 'processLeader'),
    work('Gjestebud i grendene', 4, 4, 'processLeader'),
    work('Oppsummere svarene', 7, 2, 'processLeader'),
    decision('Orientering i kommunestyret', 'Kommunestyret er orientert om svarene', 9),
  ]),
  phase('Velge tiltak', 8, [
    work('Åpent arbeidsverksted', 0, 2, 'processLeader'),
    work('Regne på hva tiltakene koster', 2, 4, 'chiefExecutive'),
    work('Vise fram valgene', 5, 2, 'processLeader'),
    decision('Behandling i formannskapet', 'Formannskapet velger tiltak', 7),
  ]),
  phase('Gjennomføre', 16, [
    work('Gjennomføre det første tiltaket', 0, 8, 'processLeader'),
    work('Fortelle innbyggerne hva som skjer', 2, 13, 'processLeader'),
    milestone('Det første tiltaket er ferdig', 8),
    work('Gjennomføre det andre tiltaket', 8, 7, 'processLeader'),
    milestone('Det andre tiltaket er ferdig', 15),
  ]),
  phase('Føre videre', 8, [
    work('Spørre innbyggerne på nytt', 0, 3, 'processLeader'),
    work('Overlevering fra veilederne', 3, 3, 'guide'),
    decision('Behandling i kommunestyret', 'Kommunestyret gjør opp status', 7),
  ]),
];
