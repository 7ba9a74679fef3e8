import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createErrorCount } from '../../bot/endings.ts';

/** A process under `endOnSignal` in which `happens` happens; what its log said, and how it ended. */
async function processIn(happens: string): Promise<{ readonly said: string[]; readonly code: number | null }> {
  const script = `
    import { endOnSignal } from './bot/endings.ts';
    const log = { error: (_what, words) => console.log(words) };
    endOnSignal({ port: 0, stop: async () => console.log('stopped') }, log);
    setInterval(() => undefined, 1_000);
    ${happens}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: new URL('../..', import.meta.url),
  });
  let printed = '';
  child.stdout.on('data', (part: Buffer) => {
    printed += part.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { said: printed.trim().split('\n'), code };
}

const BROKE = 'something broke where nobody expected it';

describe('a process that meets an error that nobody expected', () => {
  it('says so once and goes on, and ends in good order when it is told to', async () => {
    const { said, code } = await processIn(`
      setTimeout(() => { throw new Error('thrown'); }, 1);
      setTimeout(() => void Promise.reject(new Error('rejected')), 20);
      setTimeout(() => { console.log('still here'); process.kill(process.pid, 'SIGTERM'); }, 60);`);
    expect({ said, code }).toEqual({ said: [BROKE, BROKE, 'still here', 'stopped'], code: 0 });
  });

  it('ends in good order when they do not cease', async () => {
    const { said, code } = await processIn(`setInterval(() => { throw new Error('again'); }, 1);`);
    expect(code).toBe(1);
    expect(said).toContain('too much breaks: ending');
    expect(said).toContain('stopped');
  });
});

describe('a count of errors', () => {
  it('says when there were more in a stretch of time than may be', () => {
    let now = 0;
    const often = createErrorCount(2, 1_000, () => now);
    expect([often(), often(), often()]).toEqual([false, false, true]);
    now = 1_000;
    expect([often(), often(), often()]).toEqual([false, false, true]);
  });
});
