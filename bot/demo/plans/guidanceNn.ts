import { decision, milestone, type PhaseTemplate, phase, work } from './template.ts';

/** The guidance itself, towards the hand-over. In nynorsk. */
export const GUIDANCE_PHASES_NN: readonly PhaseTemplate[] = [
  phase('Bli kjende', 7, [
    work('Førvurdering', 0, 4, 'guide'),
    work('Gå gjennom planane som gjeld i dag', 1, 3, 'processLeader'),
    work('Erfaringssamtale', 3, 2, 'guide'),
    milestone('Vi har eit felles bilete av utgangspunktet', 6),
  ]),
  phase('Avtale', 8, [
    work('Forventningsavklaring', 0, 3, 'chiefExecutive'),
    work('Setje saman rettleiarteamet', 1, 3, 'guide'),
    work('Skrive samarbeidsavtale', 3, 4, 'chiefExecutive'),
    milestone('Samarbeidsavtalen er signert', 7),
  ]),
  phase('Prosessplan', 8, [
    work('Skrive ønskt resultat', 0, 2, 'processLeader'),
    work('Lage prosessplan saman', 1, 6, 'processLeader'),
    decision('Orientering i kommunestyret', 'Kommunestyret er orientert om planen', 7),
  ]),
  phase('Arbeide saman', 20, [
    work('Rettleiingsmøte', 0, 20, 'guide'),
    work('Arbeidsverkstad med innbyggjarar og næringsliv', 2, 3, 'processLeader'),
    work('Ungdomsrådet med i arbeidet', 5, 4, 'processLeader'),
    work('Samtale midtvegs', 8, 2, 'guide'),
    work('Prøve ut det første tiltaket', 10, 8, 'processLeader'),
    milestone('Det første resultatet er vist fram', 18),
  ]),
  phase('Trappe ned og overlevere', 10, [
    work('Kommunen leier møta sjølv', 0, 7, 'processLeader'),
    work('Samle erfaringar til andre kommunar', 4, 4, 'guide'),
    decision('Handsaming i kommunestyret', 'Kommunestyret tek stilling til vegen vidare', 9),
  ]),
];
