import type { KeyboardEvent } from 'react';
import { goFrom, type KeyAct, keyAct } from './keyActs.ts';
import type { TimelineLayout } from './layout.ts';
import type { Puller } from './usePull.ts';

interface KeyNeeds {
  readonly layout: TimelineLayout;
  readonly ids: readonly string[];
  readonly puller: Puller;
  readonly mayEdit: boolean;
  focus(id: string): void;
  /** Opens a step's form; folds or unfolds a phase. */
  activate(id: string): void;
  select(id: string): void;
  /** @returns whether anything was selected */
  clear(): boolean;
}

/** The timeline by keyboard. @returns what hears the keys */
export function useKeys({ layout, ids, puller, mayEdit, focus, activate, select, clear }: KeyNeeds) {
  const bandOf = (id: string) => layout.bands.find((band) => band.id === id);

  const fold = (id: string, open: boolean) => {
    const band = bandOf(id);
    const holder = layout.bands.find(({ rows }) => rows.some(({ step }) => step.id === id));
    if (band && band.open !== open) activate(id);
    else if (band && open) focus(goFrom(ids, id, 'next'));
    else if (holder && !open) focus(holder.id);
  };

  /** @returns whether it was done, so that the key is used up */
  const perform = (act: KeyAct, id: string): boolean => {
    switch (act.act) {
      case 'go':
        focus(goFrom(ids, id, act.to));
        return true;
      case 'fold':
        fold(id, act.open);
        return true;
      case 'open':
        activate(id);
        return true;
      case 'select':
        if (bandOf(id)) activate(id);
        else if (mayEdit) select(id);
        return true;
      case 'lift':
        return mayEdit && puller.lift(id, 'move', 'keys');
      case 'pull': {
        const now = puller.now();
        if (now !== null) puller.show({ ...now, [act.what]: now[act.what] + act.days });
        return true;
      }
      case 'keep':
        puller.keep();
        return true;
      case 'putBack':
        puller.putBack();
        return true;
      case 'clear':
        return clear();
    }
  };

  return (event: KeyboardEvent) => {
    const { target } = event;
    const id = target instanceof HTMLElement ? target.dataset['item'] : undefined;
    if (id === undefined) return;
    const act = keyAct(event, puller.byKeys !== null);
    if (act === null || !perform(act, id)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
