import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import type { TextTree } from '../domain/texts/fill.ts';

/**
 * Beginnings of keys that no municipality's page shows before somebody asks for more. They are fetched after it, which
 * halves what stands between a person and the plan; a key that is wrongly among them shows later, never wrong.
 */
export const LATER = [
  'archive.',
  'audience.',
  'audit.',
  'byRole.',
  'calendarInvite.',
  'card.',
  'change.',
  'choice.',
  'closed.',
  'draft.',
  'export.',
  'extension.',
  'fault.',
  'leads.',
  'lifecycle.',
  'nudge.',
  'plan.check.',
  'planCalendar.',
  'planFile.',
  'planSheet.',
  'privacy.',
  'questions.',
  'quiet.',
  'roster.',
  'series.',
  'setup.',
  'sessions.',
  'signal.',
  'start.',
  'tab.checkIns.',
  'tab.config.',
  'tab.deliveries.',
  'tab.host.',
  'tab.named.',
  'tab.import.',
  'tab.out.',
  'tab.panel.',
  'tab.persona.',
  'tab.plan.history.',
  'tab.plan.link.',
  'tab.planList.agreed.',
  'tab.planList.field.',
  'tab.planList.follows.',
  'tab.planList.form.',
  'tab.planList.leave.',
  'tab.planList.shift.',
  'tab.planList.words.',
  'tab.portfolio.',
  'tab.result.',
  'tab.round.',
  'tab.stage.',
  'tab.start.',
  'tab.timeline.by',
  'tab.timeline.help',
  'tab.timeline.keys.go',
  'tab.timeline.keys.open',
  'tab.timeline.keys.select',
  'tab.timeline.keys.lift',
  'tab.timeline.keys.ends',
  'talk.',
  'topic.',
  'trend.',
] as const;

/** What stands on the page at once all the same. */
const AT_ONCE = [
  'archive.nav',
  'card.action.',
  'card.result.answered',
  'series.next',
  'setup.nav',
  'tab.host.notStarted',
  'tab.panel.backToMeeting',
  'tab.host.tooLong',
  'tab.import.open',
  'tab.out.open',
  'tab.persona.change',
  'tab.persona.strip',
  'tab.start.empty',
  'tab.start.open',
  'tab.start.own.open',
] as const;

export type TextPart = 'first' | 'rest';

function partOf(key: string): TextPart {
  const begins = (beginnings: readonly string[]) => beginnings.some((one) => key.startsWith(one));
  return begins(LATER) && !begins(AT_ONCE) ? 'rest' : 'first';
}

/** One part of a language's texts, in the same shape; every key is in exactly one of the two. */
export function cut(texts: TextTree, part: TextPart, above = ''): TextTree {
  const kept = Object.entries(texts).flatMap(([word, below]): [string, string | TextTree][] => {
    const key = `${above}${word}`;
    if (typeof below === 'string') return partOf(key) === part ? [[word, below]] : [];
    const inside = cut(below, part, `${key}.`);
    return Object.keys(inside).length > 0 ? [[word, inside]] : [];
  });
  return Object.fromEntries(kept);
}

const PARTS = /\?(first|rest)$/;

/** Lets the tab import `nb.json?first` and `nb.json?rest`. */
export function textParts(): Plugin {
  return {
    name: 'text-parts',
    enforce: 'pre',
    async load(id) {
      const part = PARTS.exec(id)?.[1] as TextPart | undefined;
      if (part === undefined) return null;
      const file = id.replace(PARTS, '');
      this.addWatchFile(file);
      const texts = cut(JSON.parse(await readFile(file, 'utf8')) as TextTree, part);
      // A browser reads JSON out of one long text faster than it reads the same as a script.
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(texts))})`, moduleType: 'js' };
    },
  };
}
