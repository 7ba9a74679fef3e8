import type { Draft } from './draft.ts';

/** How soon after the last change a draft is kept by the service, and how soon a failed try is repeated; milliseconds. */
export const SAVE_PAUSE_MS = 800;
export const RETRY_PAUSE_MS = 10_000;

/** `here` means that it is in this browser tab alone so far, and that the service could not be reached. */
export type DraftState = 'none' | 'saved' | 'here';

export interface DraftSaverNeeds {
  /** Hands the draft to the service. */
  readonly save: (draft: Draft) => Promise<unknown>;
  readonly drop: () => Promise<unknown>;
  /** Whether a failed save is worth repeating. */
  readonly mayPass: (error: unknown) => boolean;
  /** Keeps it in this browser tab until the service has it. */
  readonly keepHere: (draft: Draft) => void;
  readonly dropHere: () => void;
  /** Runs `work` in a while. @returns how to call it off */
  readonly later: (work: () => void, ms: number) => () => void;
  readonly onState: (state: DraftState) => void;
}

export interface DraftSaver {
  /** The form changed. */
  change(draft: Draft): void;
  /** The page is being left: what waits goes now. */
  flush(): void;
  /** Lets what is under way land, and starts nothing more: what is sent in next must come last. */
  settle(): Promise<void>;
  /** There is no draft any more; `kept` says that the service may still have one. */
  discard(kept: boolean): Promise<void>;
}

/**
 * Keeps a draft with the service while somebody fills in a form: a moment after they pause, one save at a time and
 * always the newest. What the service does not have yet is kept in the browser tab, so nothing that was typed is lost.
 */
export function createDraftSaver(needs: DraftSaverNeeds): DraftSaver {
  let waiting: Draft | null = null;
  let running: Promise<void> | null = null;
  let callOff = () => {};

  const start = (): void => {
    callOff();
    if (running !== null || waiting === null) return;
    const draft = waiting;
    waiting = null;
    running = needs
      .save(draft)
      .then(
        () => {
          if (waiting === null) needs.dropHere();
          needs.onState('saved');
        },
        (error: unknown) => {
          needs.onState('here');
          if (!needs.mayPass(error)) return;
          waiting ??= draft;
          callOff = needs.later(start, RETRY_PAUSE_MS);
        },
      )
      .then(() => {
        running = null;
      });
  };

  const saver: DraftSaver = {
    change(draft) {
      needs.keepHere(draft);
      waiting = draft;
      callOff();
      callOff = needs.later(() => void (running ?? Promise.resolve()).then(start), SAVE_PAUSE_MS);
    },
    flush: start,
    async settle() {
      callOff();
      waiting = null;
      await running;
      callOff();
      waiting = null;
    },
    async discard(kept) {
      await saver.settle();
      needs.dropHere();
      needs.onState('none');
      // A draft that outlives this is offered once more in the form, and can be thrown away there.
      if (kept) await needs.drop().catch(() => undefined);
    },
  };
  return saver;
}
