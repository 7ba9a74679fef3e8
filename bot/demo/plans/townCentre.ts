import { decision, milestone, type PhaseTemplate, phase, work } from './template.ts';

/** Developing a town centre: look, agree on a picture, try, then build. No statutory process of its own. In bokmål. */
export const TOWN_CENTRE_PHASES: readonly PhaseTemplate[] = [
  phase('Forankre', 6, [
    work('Erfaringssamtale', 0, 2, 'guide'),
    work('Forventningsavklaring', 1, 3, 'chiefExecutive'),
    work('Oversikt over gårdeiere og leietakere', 2, 3, 'processLeader'),
    milestone('Samarbeidsavtalen er signert', 5),
  ]),
  phase('Se på stedet', 8, [
    work('Stedsvandring med innbyggere', 0, 2, 'processLeader'),
    work('Telle hvem som bruker sentrum', 1, 4, 'processLeader'),
    work('Ungdom fotograferer sentrum', 2, 3, 'processLeader'),
    work('Stedsanalyse', 3, 4, 'guide'),
    milestone('Stedsanalysen er lagt fram', 7),
  ]),
  phase('Felles framtidsbilde', 8, [
    work('Arbeidsverksted med gårdeiere og ungdom', 0, 2, 'processLeader'),
    work('Frokostmøte med butikker og serveringssteder', 2, 1, 'processLeader'),
    work('Tegne og skrive framtidsbildet', 2, 5, 'processLeader'),
    decision('Behandling i formannskapet', 'Formannskapet slutter seg til framtidsbildet', 7),
  ]),
  phase('Prøve ut', 10, [
    work('Telle før og etter', 0, 9, 'processLeader'),
    work('Midlertidige møbler og lys', 1, 7, 'processLeader'),
    work('Torgdag', 3, 1, 'processLeader'),
    work('Prøvestenge en gate for biler', 4, 3, 'chiefExecutive'),
    milestone('Forsøkene er oppsummert', 9),
  ]),
  phase('Plan og finansiering', 9, [
    work('Prioritere tiltak', 0, 3, 'processLeader'),
    work('Avklare om det trengs reguleringsplan', 1, 2, 'chiefExecutive'),
    work('Avtaler med gårdeiere', 2, 5, 'chiefExecutive'),
    work('Søke om tilskudd', 3, 4, 'processLeader'),
    decision('Behandling i kommunestyret', 'Kommunestyret vedtar tiltaksplan for sentrum', 8),
  ]),
  phase('Første tiltak og drift', 8, [
    work('Bygge det første tiltaket', 0, 6, 'chiefExecutive'),
    work('Avtale hvem som drifter hva', 3, 3, 'chiefExecutive'),
    work('Overlevering fra veilederne', 5, 2, 'guide'),
    milestone('Det første tiltaket er åpnet', 7),
  ]),
];
