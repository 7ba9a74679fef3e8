import type { Activity } from 'botbuilder';
import type { Needs } from '../../domain/contract/routes/route.ts';

export type Command = 'checkIn' | 'plan' | 'meeting' | 'help' | 'greeting' | 'unknown';

/** What people may write, and what it needs, in all three languages at once. English words also tell us to answer in English. */
const WORDS: Readonly<
  Record<Exclude<Command, 'unknown'>, { needs: Needs; norwegian: readonly string[]; english: readonly string[] }>
> = {
  checkIn: {
    needs: 'openRound',
    norwegian: ['innsjekk', 'innsjekking', 'sjekk inn', 'sjekke inn', 'start innsjekk'],
    english: ['check-in', 'check in', 'checkin', 'start check-in'],
  },
  plan: {
    needs: 'readPlan',
    norwegian: ['plan', 'planen', 'prosessplan', 'prosessplanen'],
    english: ['process plan', 'the plan'],
  },
  meeting: {
    needs: 'runSession',
    norwegian: ['møte', 'møtet', 'start møte', 'start møtet'],
    english: ['meeting', 'start meeting', 'start the meeting'],
  },
  help: { needs: 'nothing', norwegian: ['hjelp', '?'], english: ['help'] },
  greeting: {
    needs: 'nothing',
    norwegian: ['hei', 'hei hei', 'heisann', 'hallo', 'god dag', 'god morgen', 'god morgon', 'morn', ''],
    english: ['hi', 'hello', 'hey', 'good morning'],
  },
};

/** What a command needs of whoever writes it in a municipality's channel. */
export function needsOf(command: Command): Needs {
  return command === 'unknown' ? 'nothing' : WORDS[command].needs;
}

export interface Understood {
  readonly command: Command;
  readonly english: boolean;
}

/** «møte Fjord», in a chat: which municipality somebody means. Null for anything else. */
export function readMeetingOf(text: string): { readonly name: string; readonly english: boolean } | null {
  const said = /^(møte|meeting)(?:\s+(.+))?$/iu.exec(text.replace(/&nbsp;|\s+/g, ' ').trim());
  if (said === null) return null;
  return { name: said[2] ?? '', english: said[1]?.toLowerCase() === 'meeting' };
}

/** Reads a command from what was written: case, extra space and closing punctuation do not matter. */
export function readCommand(text: string): Understood {
  const said = text
    .toLowerCase()
    .replace(/&nbsp;|\s+/g, ' ')
    .trim()
    .replace(/(?<=.)[.!?]+$/, '')
    .trim();
  for (const [command, { norwegian, english }] of Object.entries(WORDS) as [
    Exclude<Command, 'unknown'>,
    (typeof WORDS)['plan'],
  ][]) {
    if (norwegian.includes(said)) return { command, english: false };
    if (english.includes(said)) return { command, english: true };
  }
  return { command: 'unknown', english: false };
}

/** What was written to the bot, without the mention of it and without markup. */
export function writtenText(activity: Activity): string {
  const text = typeof activity.text === 'string' ? activity.text.slice(0, 2000) : '';
  return text
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .trim();
}
