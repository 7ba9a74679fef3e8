import { ASKED_ROLES, type AskedRole } from './people.ts';
import { AGREEMENT_QUESTION, type Question, type Topic } from './question.ts';

const MUNICIPALITY: readonly AskedRole[] = ['mayor', 'chiefExecutive', 'processLeader'];
const LEADERS: readonly AskedRole[] = ['mayor', 'chiefExecutive'];
const PROCESS_LEADER: readonly AskedRole[] = ['processLeader'];
const ALL = ASKED_ROLES;

type Wording = readonly [nb: string, nn: string, en: string];

function question(
  id: string,
  topic: Topic,
  kind: Question['kind'],
  askedOf: readonly AskedRole[],
  [nb, nn, en]: Wording,
): Question {
  return { id, version: 1, topic, kind, askedOf, text: { nb, nn, en }, options: [] };
}

/**
 * The product's own questions: conversation starters, not a validated instrument and never a measure of a person.
 * Rules they keep: the last period, observable; one idea a sentence; all worded positively; nothing about health,
 * mood, strain or a named person's abilities. Data in code: each start writes the versions that a database lacks, and
 * a wording that is changed here must be given the next version.
 */
export const QUESTION_BANK: readonly Question[] = [
  question('own1', 'ownership', 'scale', MUNICIPALITY, [
    'De neste stegene i planen er bestemt av oss i kommunen.',
    'Dei neste stega i planen er bestemte av oss i kommunen.',
    'The next steps in the plan were decided by us in the municipality.',
  ]),
  question('own2', 'ownership', 'scale', ALL, [
    'Siden sist er det kommunen selv som har tatt initiativ til det meste som har skjedd.',
    'Sidan sist er det kommunen sjølv som har teke initiativ til det meste som har skjedd.',
    'Since last time, the municipality itself has started most of what has happened.',
  ]),
  question('own3', 'ownership', 'scale', ALL, [
    'Arbeidet ville gått videre den neste måneden også uten veilederne.',
    'Arbeidet ville ha gått vidare den neste månaden også utan rettleiarane.',
    'The work would have gone on next month even without the guides.',
  ]),
  question('own4', 'ownership', 'scale', PROCESS_LEADER, [
    'Prosesslederen har fått satt av tid til arbeidet siden sist.',
    'Prosessleiaren har fått sett av tid til arbeidet sidan sist.',
    'The process leader has had time set aside for the work since last time.',
  ]),
  question('own5', 'ownership', 'scale', MUNICIPALITY, [
    'Flere enn prosesslederen kjenner planen og sin del av den.',
    'Fleire enn prosessleiaren kjenner planen og sin del av han.',
    'More people than the process leader know the plan and their part in it.',
  ]),
  question('lea1', 'leadership', 'timeSpent', LEADERS, [
    'Jeg har brukt tid på dette arbeidet siden sist.',
    'Eg har brukt tid på dette arbeidet sidan sist.',
    'I have spent time on this work since last time.',
  ]),
  question('lea2', 'leadership', 'yesNo', LEADERS, [
    'Jeg har snakket om arbeidet utenfor prosjektet, for eksempel i et møte eller med innbyggere eller næringsliv.',
    'Eg har snakka om arbeidet utanfor prosjektet, til dømes i eit møte eller med innbyggjarar eller næringsliv.',
    'I have talked about the work outside the project, for example in a meeting or with residents or businesses.',
  ]),
  question('lea3', 'leadership', 'yesNo', MUNICIPALITY, [
    'Det er avklart når kommunestyret eller formannskapet neste gang får arbeidet til orientering eller behandling.',
    'Det er avklara når kommunestyret eller formannskapet neste gong får arbeidet til orientering eller handsaming.',
    'It is settled when the council or the executive committee will next be informed of the work or decide on it.',
  ]),
  question('lea4', 'leadership', 'scale', PROCESS_LEADER, [
    'Arbeidet har de avklaringene det trenger for neste steg.',
    'Arbeidet har dei avklaringane det treng for neste steg.',
    'The work has the decisions it needs for the next step.',
  ]),
  question('lea5', 'leadership', 'scale', LEADERS, [
    'Resultatet vi ønsker oss, er viktig nok til at jeg vil prioritere det i neste budsjett.',
    'Resultatet vi ønskjer oss, er viktig nok til at eg vil prioritere det i neste budsjett.',
    'The result we want is important enough for me to give it priority in the next budget.',
  ]),
  question('rol1', 'roleClarity', 'scale', ALL, [
    'Jeg vet hva jeg selv skal gjøre fram til neste møte.',
    'Eg veit kva eg sjølv skal gjere fram til neste møte.',
    'I know what I am to do myself before the next meeting.',
  ]),
  question('rol2', 'roleClarity', 'scale', ALL, [
    'Jeg vet hvem som avgjør når vi ikke er enige.',
    'Eg veit kven som avgjer når vi ikkje er einige.',
    'I know who decides when we do not agree.',
  ]),
  question('rol3', 'roleClarity', 'scale', ALL, [
    'Det er klart hva veilederne gjør, og hva kommunen gjør.',
    'Det er klart kva rettleiarane gjer, og kva kommunen gjer.',
    'It is clear what the guides do and what the municipality does.',
  ]),
  question('rol4', 'roleClarity', 'scale', MUNICIPALITY, [
    'Det er klart hva som er politikk, og hva som er administrasjon, i dette arbeidet.',
    'Det er klart kva som er politikk, og kva som er administrasjon, i dette arbeidet.',
    'It is clear what is politics and what is administration in this work.',
  ]),
  question(AGREEMENT_QUESTION, 'roleClarity', 'scale', ALL, [
    'Samarbeidsavtalen stemmer med slik vi faktisk jobber.',
    'Samarbeidsavtalen stemmer med slik vi faktisk arbeider.',
    'The co-operation agreement matches how we really work.',
  ]),
  question('effort', 'effort', 'effort', ALL, [
    'Hvem har gjort mest av arbeidet siden sist?',
    'Kven har gjort mest av arbeidet sidan sist?',
    'Who has done most of the work since last time?',
  ]),
  question('note', 'note', 'text', ALL, [
    'Hva er det viktigste som har skjedd?',
    'Kva er det viktigaste som har skjedd?',
    'What is the most important thing that has happened?',
  ]),
];

const BY_ID = new Map(QUESTION_BANK.map((entry) => [entry.id, entry]));

/** The bank's question with this id, or undefined. */
export function findQuestion(id: string): Question | undefined {
  return BY_ID.get(id);
}
