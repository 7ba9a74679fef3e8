import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from './freePort.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningService {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** What it has printed so far. */
  output(): string;
  /** As the power goes: no warning, nothing finished. */
  kill(): Promise<void>;
  /** In good order. @returns the exit code */
  stop(): Promise<number | null>;
}

export interface ServiceSettings {
  readonly connectorUrl: string;
  readonly dataDir?: string;
  readonly databaseUrl?: string;
  readonly port?: number;
  /** Another roof over the same house, such as one that checks tokens. */
  readonly script?: string;
  /** Node's own, as `npm run serve` gives them. */
  readonly flags?: readonly string[];
  /** More of its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The service as `npm start` runs it, in a process of its own; resolves when it says that it is ready. */
export async function startService(settings: ServiceSettings): Promise<RunningService> {
  const port = settings.port ?? (await freePort());
  const child = spawn(process.execPath, [...(settings.flags ?? []), settings.script ?? 'bot/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      LAGET_RUNDT_MODE: 'demo',
      PORT: String(port),
      CONNECTOR_URL: settings.connectorUrl,
      ...(settings.dataDir !== undefined && { DATA_DIR: settings.dataDir }),
      ...(settings.databaseUrl !== undefined && { DATABASE_URL: settings.databaseUrl }),
      ...settings.env,
    },
  });
  let printed = '';
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (printed.includes('"msg":"ready"')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the service ended with ${code}:\n${printed}`)));
  });
  await ready;
  return {
    url: `http://localhost:${port}`,
    port,
    pid: child.pid ?? 0,
    output: () => printed,
    kill: async () => void (await end(child, 'SIGKILL')),
    stop: () => end(child, 'SIGTERM'),
  };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((ended) => {
    child.once('exit', (code) => ended(code));
    child.kill(signal);
  });
}
