import type { Draft } from '../../tab/src/views/round/draft.ts';
import {
  createDraftSaver,
  type DraftState,
  RETRY_PAUSE_MS,
  SAVE_PAUSE_MS,
} from '../../tab/src/views/round/draftSaver.ts';

/** The saver with the service, the browser tab and the clock in the test's hands. */
function bench() {
  const saved: Draft[] = [];
  const states: DraftState[] = [];
  const timers: { work: () => void; ms: number }[] = [];
  const here: { draft: Draft | null } = { draft: null };
  let answer: () => Promise<unknown> = async () => undefined;
  let dropped = 0;
  const saver = createDraftSaver({
    save: (draft) => {
      saved.push(draft);
      return answer();
    },
    drop: async () => {
      dropped += 1;
    },
    mayPass: (error) => error === 'offline',
    keepHere: (draft) => {
      here.draft = draft;
    },
    dropHere: () => {
      here.draft = null;
    },
    later: (work, ms) => {
      const timer = { work, ms };
      timers.push(timer);
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
    },
    onState: (state) => states.push(state),
  });
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    saver,
    saved,
    states,
    timers,
    here,
    dropped: () => dropped,
    answerWith: (next: () => Promise<unknown>) => {
      answer = next;
    },
    async ring() {
      for (const { work } of timers.splice(0)) work();
      await settled();
    },
    settled,
  };
}

describe('a draft while it is written', () => {
  it('is saved once, a moment after the last change, and then no longer kept here', async () => {
    const { saver, saved, states, timers, here, ring } = bench();
    saver.change({ own2: '3' });
    saver.change({ own2: '4' });
    expect(timers.map(({ ms }) => ms)).toEqual([SAVE_PAUSE_MS]);
    expect(here.draft).toEqual({ own2: '4' });
    await ring();
    expect(saved).toEqual([{ own2: '4' }]);
    expect(states).toEqual(['saved']);
    expect(here.draft).toBeNull();
  });

  it('stays here when it cannot be saved, says so, and is tried again', async () => {
    const { saver, saved, states, timers, here, ring, answerWith } = bench();
    answerWith(() => Promise.reject('offline'));
    saver.change({ own2: '3' });
    await ring();
    expect(here.draft).toEqual({ own2: '3' });
    expect(states).toEqual(['here']);
    expect(timers.map(({ ms }) => ms)).toEqual([RETRY_PAUSE_MS]);
    answerWith(async () => undefined);
    await ring();
    expect(saved).toHaveLength(2);
    expect(states).toEqual(['here', 'saved']);
    expect(here.draft).toBeNull();
  });

  it('is not tried again when the service refuses it, and stays here', async () => {
    const { saver, here, timers, ring, answerWith } = bench();
    answerWith(() => Promise.reject('roundClosed'));
    saver.change({ own2: '3' });
    await ring();
    expect(timers).toEqual([]);
    expect(here.draft).toEqual({ own2: '3' });
  });

  it('is saved one at a time, the newest last', async () => {
    const { saver, saved, here, ring, settled, answerWith } = bench();
    let land: () => void = () => undefined;
    answerWith(() => new Promise<void>((resolve) => (land = resolve)));
    saver.change({ own2: '3' });
    await ring();
    saver.change({ own2: '4' });
    await ring();
    expect(saved).toEqual([{ own2: '3' }]);
    answerWith(async () => undefined);
    land();
    await settled();
    expect(saved).toEqual([{ own2: '3' }, { own2: '4' }]);
    expect(here.draft).toBeNull();
  });

  it('goes at once when the page is left', async () => {
    const { saver, saved, settled } = bench();
    saver.change({ own2: '3' });
    saver.flush();
    await settled();
    expect(saved).toEqual([{ own2: '3' }]);
  });

  it('lands before the answer that is sent in, and not after it', async () => {
    const { saver, saved, ring, settled, answerWith } = bench();
    let land: () => void = () => undefined;
    answerWith(() => new Promise<void>((resolve) => (land = resolve)));
    saver.change({ own2: '3' });
    await ring();
    saver.change({ own2: '4' });
    let ready = false;
    const settling = saver.settle().then(() => {
      ready = true;
    });
    await settled();
    expect(ready).toBe(false);
    land();
    await settling;
    await ring();
    expect(saved).toEqual([{ own2: '3' }]);
  });

  it('is thrown away here and with the service', async () => {
    const { saver, saved, states, here, dropped, ring } = bench();
    saver.change({ own2: '3' });
    await saver.discard(true);
    await ring();
    expect(saved).toEqual([]);
    expect(here.draft).toBeNull();
    expect(dropped()).toBe(1);
    expect(states.at(-1)).toBe('none');
  });
});
