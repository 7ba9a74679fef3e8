import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Translate } from '../../../../../domain/texts/translate.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';
import type { TimelineLayout } from './layout.ts';
import { type Preview, previewOf } from './preview.ts';
import { bounded, changeOf, type Grip, type Held, heldBy, NO_PULL, type Pull, pulledTo } from './pull.ts';
import { sayWhen, showWhen } from './pullWords.ts';

interface Session {
  readonly held: Held;
  readonly preview: Preview;
  pull: Pull;
}

/** One thing at a time is moved or stretched, by pointer or by keys. */
export interface Puller {
  /** What is being moved by keys; null for nothing. By pointer nothing is drawn anew, so it is not told. */
  readonly byKeys: Held | null;
  /** What was said last, for those who do not see it. */
  readonly spoken: string;
  /** @returns whether there was something to take */
  lift(id: string, grip: Grip, by: 'pointer' | 'keys'): boolean;
  /** Shows a pull, as far as it is possible. */
  show(pull: Pull): void;
  /** The pull that is shown; null when nothing is held. */
  now(): Pull | null;
  keep(): void;
  putBack(): void;
}

function others(t: Translate, { all }: Held): string {
  return all.length > 1 ? ` ${t('tab.timeline.spoken.more', { count: all.length - 1 })}` : '';
}

/**
 * Moving and stretching in the timeline. What is let go of is one change, so that one undo takes it back.
 * @param tag stands beside what is moved and shows its new dates
 */
export function usePull(
  box: RefObject<HTMLElement | null>,
  tag: RefObject<HTMLElement | null>,
  layout: TimelineLayout,
): Puller {
  const { t } = useTexts();
  const { plan, edit } = usePlanEditor();
  const { selected } = usePlanDesk();
  const session = useRef<Session | null>(null);
  const leaving = useRef<Preview | null>(null);
  const [byKeys, setByKeys] = useState<Held | null>(null);
  const [spoken, setSpoken] = useState('');
  const { day } = layout.axis;

  // What was let go of stays where it was put until the plan is drawn with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the layout is another
  useLayoutEffect(() => {
    leaving.current?.clear();
    leaving.current = null;
    const going = session.current;
    if (going) going.preview.show(going.pull, day);
  }, [layout]);

  useEffect(() => () => session.current?.preview.clear(), []);

  const showTag = ({ held, preview, pull }: Session) => {
    const at = preview.box();
    if (tag.current === null || at === null) return;
    tag.current.hidden = false;
    tag.current.textContent = showWhen(t, pulledTo(held.lead, pull));
    const { offsetWidth, offsetHeight } = tag.current;
    const seen = box.current?.getBoundingClientRect();
    const left = Math.max(seen?.left ?? 0, Math.min(at.left, (seen?.right ?? window.innerWidth) - offsetWidth - 8));
    const top = at.top - offsetHeight - 4;
    tag.current.style.transform = `translate(${left}px, ${top < 0 ? at.bottom + 4 : top}px)`;
  };
  const end = (said: string) => {
    session.current = null;
    if (tag.current) tag.current.hidden = true;
    setByKeys(null);
    setSpoken(said);
  };

  return {
    byKeys,
    spoken,
    lift(id, grip, by) {
      const held = heldBy(plan, id, grip, selected);
      if (held === null || box.current === null) return false;
      session.current?.preview.clear();
      leaving.current?.clear();
      leaving.current = null;
      session.current = { held, preview: previewOf(box.current, held), pull: NO_PULL };
      showTag(session.current);
      if (by === 'keys') {
        setByKeys(held);
        const { title } = held.lead;
        setSpoken(t('tab.timeline.spoken.lifted', { title, when: sayWhen(t, held.lead) }) + others(t, held));
      }
      return true;
    },
    show(wanted) {
      const going = session.current;
      if (going === null) return;
      going.pull = bounded(going.held, wanted);
      going.preview.show(going.pull, day);
      showTag(going);
      if (byKeys !== null) setSpoken(sayWhen(t, pulledTo(going.held.lead, going.pull)));
    },
    now: () => session.current?.pull ?? null,
    keep() {
      const going = session.current;
      if (going === null) return;
      const change = changeOf(going.held, going.pull);
      const stands = going.held.all.every((item) => plan.items.includes(item));
      // Where somebody else changed it meanwhile, it goes back at once and its author is asked (EditNotes).
      if (change.length > 0 && stands) leaving.current = going.preview;
      else going.preview.clear();
      const { title } = going.held.lead;
      const when = sayWhen(t, pulledTo(going.held.lead, going.pull));
      end(change.length === 0 ? '' : t('tab.timeline.spoken.kept', { title, when }) + others(t, going.held));
      edit(change);
    },
    putBack() {
      const going = session.current;
      if (going === null) return;
      going.preview.clear();
      const { lead } = going.held;
      end(t('tab.timeline.spoken.back', { title: lead.title, when: sayWhen(t, lead) }));
    },
  };
}
