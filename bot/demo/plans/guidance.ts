import { decision, milestone, type PhaseTemplate, phase, work } from './template.ts';

/** The guidance itself, for a municipality that is still finding its task. In bokmål. */
export const GUIDANCE_PHASES: readonly PhaseTemplate[] = [
  phase('Bli kjent', 7, [
    work('Førvurdering', 0, 4, 'guide'),
    work('Gå gjennom planene som gjelder i dag', 1, 3, 'processLeader'),
    work('Erfaringssamtale', 3, 2, 'guide'),
    milestone('Vi har et felles bilde av utgangspunktet', 6),
  ]),
  phase('Avtale', 8, [
    work('Forventningsavklaring', 0, 3, 'chiefExecutive'),
    work('Sette sammen veilederteamet', 1, 3, 'guide'),
    work('Skrive samarbeidsavtale', 3, 4, 'chiefExecutive'),
    milestone('Samarbeidsavtalen er signert', 7),
  ]),
  phase('Prosessplan', 8, [
    work('Skrive ønsket resultat', 0, 2, 'processLeader'),
    work('Lage prosessplan sammen', 1, 6, 'processLeader'),
    decision('Orientering i kommunestyret', 'Kommunestyret er orientert om planen', 7),
  ]),
  phase('Arbeide sammen', 24, [
    work('Veiledningsmøter', 0, 24, 'guide'),
    work('Arbeidsverksted med innbyggere og næringsliv', 3, 3, 'processLeader'),
    work('Ungdomsrådet med i arbeidet', 6, 4, 'processLeader'),
    work('Midtveissamtale', 10, 2, 'guide'),
    milestone('Planen er justert midtveis', 12),
    work('Prøve ut det første tiltaket', 13, 8, 'processLeader'),
    milestone('Det første resultatet er vist fram', 22),
  ]),
  phase('Trappe ned og overlevere', 10, [
    work('Kommunen leder møtene selv', 0, 7, 'processLeader'),
    work('Samle erfaringer til andre kommuner', 4, 4, 'guide'),
    decision('Behandling i kommunestyret', 'Kommunestyret tar stilling til veien videre', 9),
  ]),
];
