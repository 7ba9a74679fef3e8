import { fileURLToPath } from 'node:url';
import { type Child, END_WITH_LAUNCHER, startChild } from './children.ts';
import { deleteData } from './freshData.ts';
import { type LaunchOptions, readOptions } from './options.ts';
import { takenPort } from './portCheck.ts';
import { hostNeedsBuild, tabNeedsBuild } from './tabBuild.ts';

/** What `npm start` runs: builds the tab, starts the service and Microsoft's Playground, and ends them together. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PLAYGROUND = 'node_modules/@microsoft/m365agentsplayground/cli.js';
const READY_WITHIN_MS = 90_000;
/** The places of Teams that the stand-in shows the tab in. */
const PLACES = [
  ['channel tab', 'channel'],
  ['side panel', 'sidePanel'],
  ['stage', 'stage'],
  ['personal tab', 'personal'],
] as const;

const say = (line: string) => process.stdout.write(`${line}\n`);
const children: Child[] = [];

async function launch(options: LaunchOptions): Promise<void> {
  const { port, playgroundPort, dataDir, fresh, watch } = options;
  const taken = (await takenPort(port, 'PORT')) ?? (await takenPort(playgroundPort, 'PLAYGROUND_PORT'));
  if (taken !== null) throw new Error(taken);
  if (fresh) {
    await deleteData(dataDir);
    say('Starting over: the data of earlier try-outs is deleted.');
  }

  say('Preparing the database and the service …');
  const service = start('The service', [...(watch ? ['--watch'] : []), 'bot/main.ts'], {
    LAGET_RUNDT_MODE: 'demo',
    PORT: String(port),
    PLAYGROUND_PORT: String(playgroundPort),
    DATA_DIR: dataDir,
  });
  const playground = start(
    'The Playground',
    [
      ...END_WITH_LAUNCHER,
      PLAYGROUND,
      'start',
      '-e',
      `http://localhost:${port}/api/messages`,
      '-c',
      'msteams',
      '-p',
      String(playgroundPort),
      '--disable-telemetry',
    ],
    { TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_CONFIG_PATH: `${ROOT}.m365agentsplayground.yml` },
  );
  // Side by side: the machine has more than one core, and the database waits for the disk.
  await Promise.all([
    buildPages(watch, 'tab', 'The tab', tabNeedsBuild),
    buildPages(watch, 'tab/host', 'The frame that stands in for Teams', hostNeedsBuild),
    answers(`http://localhost:${port}/readyz`, service).then(() => say('The service is ready.')),
    answers(`http://localhost:${playgroundPort}/`, playground).then(() => say('The Playground is ready.')),
  ]);

  say('');
  say('Laget rundt is running.');
  say(`  The tab:         http://localhost:${port}/tab/`);
  say('  As in Teams, as anybody:');
  for (const [name, place] of PLACES) say(`    ${name.padEnd(15)}http://localhost:${port}/host/?place=${place}`);
  say(
    `  The Playground:  http://localhost:${playgroundPort}/   (Teams Channel → Samfunnsdelen, write @Laget rundt innsjekk)`,
  );
  say('  Stop: Ctrl-C.    Start over: npm start -- --fresh');
  await Promise.race([service.ended, playground.ended]);
}

function start(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Child {
  const child = startChild(name, args, { cwd: ROOT, env: { ...process.env, ...env } });
  children.push(child);
  return child;
}

async function buildPages(
  watch: boolean,
  folder: string,
  name: string,
  needed: (root: string) => Promise<boolean>,
): Promise<void> {
  const vite = [...END_WITH_LAUNCHER, 'node_modules/vite/bin/vite.js', 'build', folder, '--logLevel', 'warn'];
  const build = `The build of ${folder}`;
  if (watch) {
    start(build, [...vite, '--watch'], {});
    return;
  }
  if (!(await needed(ROOT))) {
    say(`${name} is built already.`);
    return;
  }
  say(`${name} is being built, which takes some seconds the first time …`);
  await start(build, vite, {}).done;
  say(`${name} is built.`);
}

/** Resolves when the address answers 200; rejects when its child dies first, or it takes too long. */
async function answers(url: string, child: Child): Promise<void> {
  const giveUp = Date.now() + READY_WITHIN_MS;
  const asking = async () => {
    while (Date.now() < giveUp) {
      const answer = await fetch(url).catch(() => null);
      await answer?.body?.cancel();
      if (answer?.ok) return;
      await new Promise((wait) => setTimeout(wait, 150));
    }
    throw new Error(`${child.name} did not get ready within ${READY_WITHIN_MS / 1000} seconds.`);
  };
  await Promise.race([asking(), child.ended]);
}

async function stopAll(): Promise<void> {
  await Promise.all(children.map((child) => child.stop()));
}

let leaving = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (leaving) return;
    leaving = true;
    say('\nStopping …');
    void stopAll().then(() => process.exit(0));
  });
}

try {
  await launch(readOptions(process.argv.slice(2), process.env, ROOT));
} catch (error) {
  if (!leaving) {
    leaving = true;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await stopAll();
    process.exit(1);
  }
}
