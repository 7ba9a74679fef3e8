import { type Answers, CANNOT_ANSWER, CHOICES, type FixedKind } from '../../domain/answer.ts';
import type { AskedRole } from '../../domain/people.ts';
import type { Question } from '../../domain/question.ts';
import { seedFraction } from './ids.ts';
import type { Mood } from './stories/story.ts';

/** How often somebody cannot answer a question. */
const UNABLE = 0.05;

/** The least level (1–5) at which leaders say that they gave the work time: none, under an hour, one to four, more. */
const TIME_LEVELS = [0, 2, 3.2, 4.6];

/** The guides see the municipality's ownership a little more soberly than it does itself. */
const LEAN: Readonly<Record<AskedRole, number>> = { mayor: 0.2, chiefExecutive: 0.1, processLeader: 0, guide: -0.3 };

/**
 * Made-up answers of one person to their questions: the mood of the round, a lean by role and a scatter that is the
 * same for the same `name`, always. The note is given only where there is one.
 */
export function madeUpAnswers(
  questions: readonly Question[],
  role: AskedRole,
  mood: Mood,
  roundsAgo: number,
  note: string | null,
  name: string,
): Answers {
  const answers: Record<string, string> = {};
  for (const { id, kind, topic } of questions) {
    if (topic === 'note') {
      if (note !== null) answers[id] = note;
      continue;
    }
    // The try-out asks the bank's questions alone: none with choices of its own, none about something else.
    if (kind === 'text' || kind === 'choice' || topic === 'other') continue;
    const [newest, step] = mood[topic];
    const scatter = (seedFraction(name, id, 'scatter') - 0.5) * 1.6;
    const lean = topic === 'effort' ? 0 : LEAN[role];
    const unable = kind === 'scale' && seedFraction(name, id, 'unable') < UNABLE;
    answers[id] = unable ? CANNOT_ANSWER : choiceAt(kind, newest - step * roundsAgo + lean + scatter);
  }
  return answers;
}

/** The choice of a kind that a level on 1–5 comes out as. */
function choiceAt(kind: FixedKind, level: number): string {
  const choices = CHOICES[kind];
  const place = {
    scale: Math.round(level) - 1,
    effort: Math.round(level) - 1,
    yesNo: level >= 3 ? 0 : 1,
    timeSpent: TIME_LEVELS.findLastIndex((least) => level >= least),
  }[kind];
  const inside = Math.min(Math.max(place, 0), choices.length - 1);
  return choices[inside] ?? CANNOT_ANSWER;
}
