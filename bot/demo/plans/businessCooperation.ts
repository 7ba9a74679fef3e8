import { decision, milestone, type PhaseTemplate, phase, work } from './template.ts';

/** Municipality and local business working together: find out, meet, try, look back. In bokmål. */
export const BUSINESS_COOPERATION_PHASES: readonly PhaseTemplate[] = [
  phase('Forankre', 6, [
    work('Avklare hvem som snakker for næringslivet', 0, 3, 'chiefExecutive'),
    work('Erfaringssamtale', 0, 2, 'guide'),
    work('Forventningsavklaring mellom kommune og næringsliv', 2, 3, 'chiefExecutive'),
    milestone('Samarbeidsavtalen er signert', 5),
  ]),
  phase('Felles bilde', 10, [
    work('Næringsundersøkelse', 0, 4, 'processLeader'),
    work('Se på hva som er prøvd før', 1, 3, 'guide'),
    work('Bedriftsbesøk', 2, 5, 'processLeader'),
    work('Oppsummere svar og besøk', 5, 4, 'processLeader'),
    decision('Orientering i formannskapet', 'Formannskapet er orientert om svarene', 9),
  ]),
  phase('Møteplasser', 8, [
    work('Frokostmøter med næringslivet', 0, 7, 'processLeader'),
    work('Lage én dør inn til kommunen', 1, 6, 'chiefExecutive'),
    milestone('Fast møteplan er avtalt', 7),
  ]),
  phase('Prøve sammen', 12, [
    work('Felles forsøk: få flere søkere til ledige jobber', 0, 10, 'processLeader'),
    work('Felles forsøk: ta i bruk ledige lokaler', 1, 10, 'processLeader'),
    work('Halvveis: hva må justeres?', 5, 2, 'guide'),
    milestone('De to forsøkene er oppsummert', 11),
  ]),
  phase('Se tilbake og føre videre', 8, [
    work('Se tilbake sammen', 0, 3, 'guide'),
    work('Avtale hvem som fører arbeidet videre', 2, 3, 'chiefExecutive'),
    decision('Behandling i kommunestyret', 'Kommunestyret behandler den første årlige gjennomgangen', 7),
  ]),
];
