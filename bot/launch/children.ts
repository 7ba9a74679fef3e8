import { type ChildProcess, spawn } from 'node:child_process';

/** How long a child may take to end in good order before it is ended. */
const GRACE_MS = 5_000;
/** As much of what a child printed as is shown when it dies. */
const LAST_LINES = 12;

/**
 * Given to a Node program that knows nothing of us: it then ends when this process is gone, even by kill -9. The
 * service sees to that itself, in good order.
 */
export const END_WITH_LAUNCHER = [
  '--import',
  'data:text/javascript,process.on("disconnect",()=>process.exit());process.channel?.unref()',
];

export interface Child {
  readonly name: string;
  /** Resolves when it ends well, for one that has its work to do and no more. Rejects as `ended` does. */
  readonly done: Promise<void>;
  /** Rejects with one sentence and the child's last lines when it ends before it was asked to. */
  readonly ended: Promise<never>;
  stop(): Promise<void>;
}

/** Starts a Node program as a child, with a channel that closes when this process disappears, however that happens. */
export function startChild(
  name: string,
  args: readonly string[],
  { env, cwd }: { env: NodeJS.ProcessEnv; cwd: string },
): Child {
  // A group of its own: Ctrl-C reaches the launcher alone, which then ends its children in order.
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  const printed: string[] = [];
  const hear = (chunk: Buffer) => {
    printed.push(
      ...chunk
        .toString('utf8')
        .split('\n')
        .filter((line) => line.trim() !== ''),
    );
    printed.splice(0, printed.length - LAST_LINES);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);

  let stopping = false;
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', (error) => reject(new Error(`${name} could not be started: ${error.message}`)));
    child.once('exit', (code, signal) => {
      if (stopping) return;
      const last = printed.map((line) => `  ${line}`).join('\n');
      reject(new Error(`${name} ended by itself (${signal ?? `code ${code}`}). The last it said:\n${last}`));
    });
  });
  const done = new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => code === 0 && resolve());
    ended.catch(reject);
  });
  // Whoever waits hears of it; nobody waiting yet is no reason to break.
  done.catch(() => undefined);
  return {
    name,
    ended,
    done,
    async stop() {
      stopping = true;
      await stopChild(child);
    },
  };
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve();
  return new Promise((done) => {
    const impatient = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    child.once('exit', () => {
      clearTimeout(impatient);
      done();
    });
    child.kill('SIGTERM');
  });
}
