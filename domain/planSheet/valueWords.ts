import type { Role } from '../people.ts';
import type { Activity, ActivityType, Approver, Group, PlanForm, PlanSubject, Status } from '../plan.ts';
import type { RowKind } from './columns.ts';
import { fold } from './fold.ts';

type Words<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** Each value with the words for it, folded: our own in three languages first, then what sheets say. */
export const KIND_WORDS: Words<RowKind> = {
  phase: ['fase', 'phase', 'hovedfase', 'hovudfase'],
  activity: ['aktivitet', 'activity', 'oppgave', 'oppgåve', 'task'],
  milestone: ['milepæl', 'milestone', 'milepel', 'x', 'ja', 'mp'],
  decision: [
    'beslutningspunkt',
    'avgjerdspunkt',
    'decision point',
    'beslutning',
    'avgjerd',
    'vedtak',
    'bp',
    'decision',
  ],
  action: ['tiltak', 'action'],
  resolution: ['møtebeslutning', 'møteavgjerd', 'meeting decision'],
  note: ['notat', 'meeting note', 'note'],
  acknowledgement: ['vurdering', 'assessment'],
};

export const STATUS_WORDS: Words<Status> = {
  planned: [
    'planlagt',
    'planned',
    'ikke ferdig',
    'ikkje ferdig',
    'not done',
    'ikke startet',
    'ikkje starta',
    'ikke påbegynt',
    'ikkje påbyrja',
    'kommende',
    'nei',
    'not started',
    'todo',
    '0',
    '0 %',
    '0%',
    'åpen',
    'open',
  ],
  ongoing: [
    'i gang',
    'under way',
    'ongoing',
    'pågår',
    'pågående',
    'pågåande',
    'påbegynt',
    'påbyrja',
    'startet',
    'starta',
    'under arbeid',
    'in progress',
    'started',
  ],
  done: [
    'ferdig',
    'done',
    'fullført',
    'utført',
    'gjennomført',
    'avsluttet',
    'avslutta',
    'gjort',
    'ok',
    'ja',
    'x',
    '✓',
    '✔',
    'completed',
    'finished',
    '1',
    '100 %',
    '100%',
  ],
  postponed: ['utsatt', 'utsett', 'postponed', 'på vent', 'på hold', 'forskjøvet', 'on hold'],
};

export const TYPE_WORDS: Words<ActivityType> = {
  work: ['arbeid', 'work', 'utredning', 'utgreiing', 'analyse'],
  meeting: ['møte', 'meeting', 'folkemøte', 'samtale', 'dialogmøte'],
  workshop: [
    'arbeidsverksted',
    'arbeidsverkstad',
    'workshop',
    'verksted',
    'verkstad',
    'arbeidsmøte',
    'gjestebud',
    'gjestebod',
  ],
  survey: [
    'undersøkelse',
    'undersøking',
    'survey',
    'spørreundersøkelse',
    'spørjeundersøking',
    'innbyggerundersøkelse',
    'innbyggjarundersøking',
    'næringsundersøkelse',
    'næringsundersøking',
    'kartlegging',
  ],
  visit: ['besøk', 'visit', 'bedriftsbesøk', 'befaring', 'synfaring', 'studietur'],
  announcement: ['kunngjøring', 'kunngjering', 'announcement', 'varsel om oppstart'],
  hearing: [
    'høring',
    'høyring',
    'consultation',
    'hearing',
    'offentlig ettersyn',
    'offentleg ettersyn',
    'høring og offentlig ettersyn',
    'høyring og offentleg ettersyn',
  ],
  political: ['politisk behandling', 'politisk handsaming', 'political deliberation', 'politisk sak', 'politisk'],
  review: ['gjennomgang', 'review', 'evaluering', 'rullering'],
};

export const GROUP_WORDS: Words<Group> = {
  residents: [
    'innbyggere',
    'innbyggjarar',
    'residents',
    'innbyggerne',
    'innbyggjarane',
    'befolkningen',
    'folk',
    'alle',
  ],
  youth: [
    'barn og unge',
    'children and youth',
    'ungdom',
    'unge',
    'ungdomsråd',
    'ungdomsrådet',
    'skoleelever',
    'skuleelevar',
    'elever',
    'elevar',
    'barn',
    'youth',
  ],
  elderly: ['eldre', 'older people', 'eldreråd', 'eldrerådet', 'elderly'],
  disability: [
    'personer med funksjonsnedsettelse',
    'personar med funksjonsnedsetjing',
    'people with disabilities',
    'råd for personer med funksjonsnedsettelse',
    'råd for personar med funksjonsnedsetjing',
  ],
  sami: ['samiske interesser', 'sámi interests', 'sametinget', 'reindrift', 'reindriftsnæringa', 'reindriftsnæringen'],
  business: [
    'næringsliv',
    'business',
    'næringslivet',
    'bedrifter',
    'bedrifter i kommunen',
    'næringsforening',
    'næringsforeininga',
    'næringsforeningen',
  ],
  associations: [
    'lag og foreninger',
    'lag og foreiningar',
    'associations',
    'frivillighet',
    'frivilligheten',
    'friviljug sektor',
    'frivillige',
    'frivillige lag',
    'organisasjonar',
    'organisasjoner',
  ],
  owners: [
    'grunneiere og gårdeiere',
    'grunneigarar og gardeigarar',
    'land and property owners',
    'grunneiere',
    'grunneigarar',
    'gårdeiere',
    'gardeigarar',
    'hytteeiere',
    'hytteeigarar',
  ],
  staff: ['ansatte', 'tilsette', 'staff', 'administrasjonen', 'administrasjon', 'ledergruppa', 'leiargruppa'],
  municipalCouncil: [
    'kommunestyret',
    'the municipal council',
    'kommunestyre',
    'folkevalgte',
    'folkevalde',
    'politikere',
    'politikarar',
  ],
  executiveCommittee: ['formannskapet', 'the executive committee', 'formannskap'],
  neighbours: ['nabokommuner', 'nabokommunar', 'neighbouring municipalities'],
  publicBodies: [
    'offentlige organer',
    'offentlege organ',
    'public bodies',
    'statsforvalteren',
    'statsforvaltaren',
    'fylkeskommunen',
    'fylkeskommune',
    'regionale myndigheter',
    'regionale styresmakter',
  ],
};

export const SUBJECT_WORDS: Words<PlanSubject> = {
  planningStrategy: ['planstrategi', 'planning strategy', 'planstrategien'],
  planningProgramme: ['planprogram', 'planning programme', 'planprogrammet'],
  planProposal: [
    'planforslag',
    'planframlegg',
    'plan proposal',
    'planforslaget',
    'planframlegget',
    'samfunnsdel',
    'samfunnsdelen',
  ],
  actionSection: ['handlingsdel', 'action section', 'handlingsdelen'],
  budget: ['budsjett og økonomiplan', 'budget and financial plan', 'budsjett', 'økonomiplan'],
};

export const APPROVER_WORDS: Words<Approver> = {
  municipalCouncil: ['kommunestyret', 'the municipal council', 'kommunestyre', 'ks'],
  executiveCommittee: ['formannskapet', 'the executive committee', 'formannskap', 'fsk'],
  steeringGroup: ['styringsgruppa', 'the steering group', 'styringsgruppe', 'styringsgruppen'],
  chiefExecutive: ['kommunedirektøren', 'the chief executive', 'kommunedirektør', 'rådmann', 'rådmannen'],
};

export const FORM_WORDS: Words<PlanForm> = {
  communityPlan: [
    'kommuneplanens samfunnsdel',
    'samfunnsdelen av kommuneplanen',
    'social element of the municipal master plan',
    'samfunnsdel',
    'samfunnsdelen',
  ],
  subPlan: ['kommunedelplan', 'municipal sub-plan'],
  ownStrategy: ['egen strategi', 'eigen strategi', 'strategy of our own'],
};

export const SPHERE_WORDS: Words<Activity['sphere']> = {
  political: ['politisk', 'political', 'pol', 'p'],
  administrative: ['administrativt', 'administrative', 'administrativ', 'adm', 'a'],
};

export const ROLE_WORDS: Words<Role> = {
  mayor: ['ordfører', 'ordførar', 'mayor', 'ordføreren', 'ordføraren'],
  chiefExecutive: ['kommunedirektør', 'chief executive', 'kommunedirektøren', 'rådmann', 'rådmannen'],
  processLeader: [
    'prosessleder',
    'prosessleiar',
    'process leader',
    'prosesslederen',
    'prosessleiaren',
    'prosjektleder',
    'prosjektleiar',
  ],
  guide: [
    'veileder',
    'rettleiar',
    'guide',
    'veilederen',
    'rettleiaren',
    'veiledere',
    'rettleiarar',
    'veilederne',
    'rettleiarane',
    'veilederteam',
    'rettleiarteam',
  ],
  programmeLead: ['programleder', 'programleiar', 'programme lead', 'programme leader'],
};

/** The value that a text is a word for; null where it is none of them. */
export function valueIn<Value extends string>(words: Words<Value>, text: string): Value | null {
  const wanted = fold(text);
  const values = Object.keys(words) as Value[];
  return values.find((value) => words[value].includes(wanted)) ?? null;
}
