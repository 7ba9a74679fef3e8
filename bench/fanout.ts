import { parseArgs } from 'node:util';
import { TENANT_LIMITS } from '../domain/pace.ts';
import { keepPostgres } from '../tests/global/keepPostgres.ts';
import { fanOut, type Outcome } from './fanout/fanOut.ts';

const LEAST_SHARE = 0.95;
const PER_SECOND = TENANT_LIMITS[0]?.most ?? 0;

/** Ten thousand messages through a connector that counts and misbehaves; then the same, killed on the way. */
export const bench = {
  summary: 'messages to 400 channels and 10 000 chats inside the limits of Teams [--chats --channels --kills --seed]',

  async run(args: string[]): Promise<{ line: string; ok: boolean }> {
    const { values } = parseArgs({
      args,
      options: {
        chats: { type: 'string', default: '10000' },
        channels: { type: 'string', default: '400' },
        kills: { type: 'string', default: '5' },
        seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
      },
    });
    const size = { chats: Number(values.chats), channels: Number(values.channels), seed: Number(values.seed) };
    say(`seed ${size.seed}`);
    const through = await once({ ...size, kills: 0 });
    say(`through: ${sayOutcome(through)}`);
    const kills = Number(values.kills);
    const killed = kills === 0 ? null : await once({ ...size, kills });
    if (killed !== null) say(`killed ${kills} times: ${sayOutcome(killed)}`);

    const share = through.requests / PER_SECOND / through.seconds;
    const clean = [through, ...(killed ? [killed] : [])].every(isClean) && through.doubledByKill === 0;
    const line =
      `fanout: ${(100 * share).toFixed(1)} % of the limit's own rate, ${clean ? 'clean' : 'NOT CLEAN'}: ` +
      `${through.violations.length} violations, ${through.lost} lost` +
      (killed === null
        ? ''
        : `; killed ${kills} times: ${killed.violations.length} violations, ${killed.lost} lost, ` +
          `${killed.doubledByKill} twice by the kills, ${killed.doubledOtherwise} otherwise`);
    return { line, ok: clean && share >= LEAST_SHARE };
  },
};

async function once(settings: { chats: number; channels: number; seed: number; kills: number }): Promise<Outcome> {
  const postgres = await keepPostgres();
  try {
    return await fanOut({ ...settings, url: postgres.url });
  } finally {
    await postgres.stop();
  }
}

const isClean = ({ violations, lost, doubledOtherwise, unsent }: Outcome) =>
  violations.length + lost + doubledOtherwise + unsent === 0;

function sayOutcome(outcome: Outcome): string {
  const { requests, messages, seconds, injected, violations } = outcome;
  const faults = Object.entries(injected).map(([fault, times]) => `${fault} × ${times}`);
  return [
    `${requests} requests in ${seconds.toFixed(1)} s, the limit's own time ${(requests / PER_SECOND).toFixed(1)} s`,
    `${messages} messages, ${(messages / seconds).toFixed(1)} per s`,
    `injected ${faults.join(', ')}`,
    `${violations.length} violations${violations.length > 0 ? ` (${violations.slice(0, 5).join('; ')})` : ''}`,
    `${outcome.lost} lost, ${outcome.unsent} not sent by our own account`,
    `${outcome.doubledByKill} twice where a kill fell between answer and commit, ${outcome.doubledOtherwise} otherwise`,
  ].join('\n  ');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
