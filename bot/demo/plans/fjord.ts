import { decision, hearing, milestone, type PlanTemplate, phase, putOff, work } from './template.ts';

/** Fjord: the community part of the municipal plan, from the first talk to everyday running. In nynorsk. */
export const FJORD_PLAN: PlanTemplate = {
  desiredOutcome:
    'Vi har ein samfunnsdel som innbyggjarane kjenner att seg i, og som vi styrer etter når vi lagar budsjett.',
  today: [1, 5],
  phases: [
    phase('Forankre', 6, [
      work('Erfaringssamtale', 0, 2, 'guide'),
      work('Forventningsavklaring', 1, 3, 'chiefExecutive'),
      work('Oversikt over kven som bør vere med', 2, 3, 'processLeader'),
      work('Mandat og tid til prosessleiaren', 3, 2, 'chiefExecutive'),
      milestone('Samarbeidsavtalen er signert', 5),
    ]),
    phase('Planprogram', 19, [
      work('Samle kunnskapsgrunnlag', 0, 5, 'processLeader'),
      putOff('Folkemøte om oppstarten', 2, 1, 'processLeader'),
      work('Skrive utkast til planprogram', 3, 5, 'processLeader'),
      decision('Handsaming i formannskapet', 'Formannskapet legg planprogrammet ut på høyring', 8),
      work('Varsel og kunngjering av oppstart', 9, 1, 'processLeader'),
      hearing('Høyring (6 veker)', 9),
      work('Folkemøte, ny dato', 11, 1, 'processLeader'),
      work('Gå gjennom høyringsinnspela', 15, 2, 'processLeader'),
      decision('Handsaming i kommunestyret', 'Kommunestyret fastset planprogrammet', 18),
    ]),
    phase('Kunnskap og medverknad', 12, [
      work('Innbyggjarundersøking', 0, 4, 'processLeader'),
      work('Ungdomsverkstad saman med ungdomsrådet', 2, 2, 'processLeader'),
      work('Gjestebod i bygdene', 3, 4, 'processLeader'),
      work('Frukostmøte med næringslivet', 5, 1, 'chiefExecutive'),
      work('Møte med eldrerådet og rådet for personar med funksjonsnedsetjing', 6, 2, 'processLeader'),
      work('Samle og vise fram innspela', 8, 3, 'processLeader'),
      decision('Orientering i kommunestyret', 'Kommunestyret er orientert om innspela', 11),
    ]),
    phase('Mål og vegval', 9, [
      work('Open verkstad i kommunestyret', 0, 2, 'mayor'),
      work('Framlegg til satsingsområde', 1, 3, 'chiefExecutive'),
      work('Skrive måla som om dei er nådde', 3, 3, 'processLeader'),
      work('Kople måla til handlingsdel og økonomiplan', 4, 3, 'chiefExecutive'),
      decision('Handsaming i formannskapet', 'Formannskapet legg planforslaget ut på høyring', 8),
    ]),
    phase('Høyring', 10, [
      work('Kunngjering og utsending', 0, 1, 'processLeader'),
      hearing('Høyring (6 veker)', 0),
      work('Opne møte i bygdene', 2, 3, 'processLeader'),
      work('Vurdere høyringsinnspela', 6, 3, 'processLeader'),
      milestone('Alle innspel er vurderte', 9),
    ]),
    phase('Vedtak og overgang til drift', 8, [
      work('Saksframlegg', 0, 2, 'chiefExecutive'),
      decision('Handsaming i kommunestyret', 'Kommunestyret vedtek samfunnsdelen', 3),
      work('Kunngjere vedtaket og sende det ut', 4, 1, 'processLeader'),
      work('Fordele ansvaret for satsingsområda', 4, 2, 'chiefExecutive'),
      work('Leggje den første handlingsdelen inn i økonomiplanen', 5, 3, 'chiefExecutive'),
      milestone('Kommunen driv arbeidet vidare sjølv', 7),
    ]),
  ],
};
