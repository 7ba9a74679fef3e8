import { decision, hearing, milestone, type PlanTemplate, phase, work } from './template.ts';

/** Karasjok: the community part of the municipal plan, halfway through participation. In bokmål. */
export const KARASJOK_PLAN: PlanTemplate = {
  desiredOutcome: 'Vi har en samfunnsdel som er laget sammen med innbyggerne, på samisk og norsk.',
  today: [2, 10],
  phases: [
    phase('Avklare og forankre', 6, [
      work('Erfaringssamtale', 0, 2, 'guide'),
      work('Forventningsavklaring', 1, 3, 'chiefExecutive'),
      work('Oversikt over hvem som bør være med', 2, 3, 'processLeader'),
      milestone('Samarbeidsavtalen er signert', 5),
    ]),
    phase('Planprogram', 15, [
      work('Samle kunnskapsgrunnlag', 0, 4, 'processLeader'),
      work('Skrive utkast til planprogram', 1, 3, 'processLeader'),
      decision('Behandling i formannskapet', 'Formannskapet legger planprogrammet ut på høring', 4),
      work('Varsel og kunngjøring av oppstart', 5, 1, 'processLeader'),
      hearing('Høring (6 uker)', 5),
      work('Gå gjennom høringsinnspillene', 11, 2, 'processLeader'),
      decision('Behandling i kommunestyret', 'Kommunestyret fastsetter planprogrammet', 14),
    ]),
    phase('Kunnskap og medvirkning', 14, [
      work('Innbyggerundersøkelse på samisk og norsk', 0, 4, 'processLeader'),
      work('Samlinger i bygdene', 2, 5, 'processLeader'),
      work('Ungdomsverksted sammen med ungdomsrådet', 4, 2, 'processLeader'),
      work('Samtaler med reindriften og andre samiske interesser', 5, 5, 'chiefExecutive'),
      work('Frokostmøte med næringslivet', 6, 1, 'chiefExecutive'),
      work('Samle og vise fram innspillene', 9, 4, 'processLeader'),
      decision('Orientering i kommunestyret', 'Kommunestyret er orientert om innspillene', 13),
    ]),
    phase('Mål og veivalg', 9, [
      work('Åpent verksted i kommunestyret', 0, 2, 'mayor'),
      work('Avklare om Sametinget skal konsulteres', 0, 3, 'chiefExecutive'),
      work('Forslag til satsingsområder', 1, 3, 'chiefExecutive'),
      work('Skrive målene som om de er nådd', 3, 3, 'processLeader'),
      decision('Behandling i formannskapet', 'Formannskapet legger planforslaget ut på høring', 8),
    ]),
    phase('Høring', 10, [
      work('Kunngjøring og utsending', 0, 1, 'processLeader'),
      hearing('Høring (6 uker)', 0),
      work('Åpne møter i bygdene', 2, 3, 'processLeader'),
      work('Vurdere høringsinnspillene', 6, 3, 'processLeader'),
      milestone('Alle innspill er vurdert', 9),
    ]),
    phase('Vedtak og overgang til drift', 8, [
      work('Saksframlegg', 0, 2, 'chiefExecutive'),
      decision('Behandling i kommunestyret', 'Kommunestyret vedtar samfunnsdelen', 3),
      work('Kunngjøre vedtaket og sende det ut', 4, 1, 'processLeader'),
      work('Fordele ansvaret for satsingsområdene', 4, 2, 'chiefExecutive'),
      milestone('Kommunen driver arbeidet videre selv', 7),
    ]),
  ],
};
