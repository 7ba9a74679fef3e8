import { keepPostgres } from '../tests/global/keepPostgres.ts';
import { DATABASES } from '../tests/helpers/databases.ts';
import { startService } from '../tests/helpers/service.ts';
import { startTokenIssuer } from '../tests/helpers/tokenIssuer.ts';
import { type Contest, contest } from './answers/contest.ts';
import { sayFigures } from './answers/figures.ts';

/** The least share of the bare bot's throughput that will do on PostgreSQL. */
const LEAST_SHARE = 1 / 3;
/** The most that the slowest hundredth may take, in the bare bot's. */
const MOST_TIMES = 5;

const SIZE = { engagements: 200, stretch: 1000, stretches: 9 } as const;

/** Recording an answer, against a bare botbuilder and restify bot that answers every press with the same card. */
export const bench = {
  summary: 'recording an answer on PostgreSQL and on PGlite, against a bare bot that records nothing',

  async run(): Promise<{ line: string; ok: boolean }> {
    const issuer = await startTokenIssuer();
    const bare = await startService({
      script: 'bench/answers/bareBot.ts',
      connectorUrl: '',
      env: { OPENID_METADATA_URL: issuer.openIdMetadataUrl },
    });
    try {
      const postgres = await keepPostgres({ durable: true });
      const settings = { kind: 'postgres', url: postgres.url } as const;
      const onPostgres = await contest({ settings, drop: postgres.stop }, issuer, bare, SIZE);
      say('PostgreSQL', onPostgres);
      const pglite = DATABASES.find(({ name }) => name === 'PGlite');
      if (pglite === undefined) throw new Error('There is no PGlite to measure on.');
      const onPglite = await contest(await pglite.open(), issuer, bare, SIZE);
      say('PGlite', onPglite);
      return verdict(onPostgres, onPglite);
    } finally {
      await bare.stop();
      await issuer.close();
    }
  },
};

function say(name: string, { bare, house, acknowledged, kept, wrong }: Contest): void {
  const lines = [
    sayFigures('bare bot', bare),
    sayFigures(`an answer, ${name}`, house),
    `${acknowledged} answers acknowledged, ${kept} of them in the database as they were sent`,
    ...(wrong.length > 0 ? [`${wrong.length} presses answered wrongly, such as ${wrong[0]}`] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

function verdict(onPostgres: Contest, onPglite: Contest): { line: string; ok: boolean } {
  const share = ({ bare, house }: Contest) => house.perSecond / bare.perSecond;
  const times = ({ bare, house }: Contest) => house.p99 / bare.p99;
  const whole = (one: Contest) => one.wrong.length === 0 && one.kept === one.acknowledged && one.acknowledged > 0;
  const ok =
    whole(onPostgres) && whole(onPglite) && share(onPostgres) >= LEAST_SHARE && times(onPostgres) <= MOST_TIMES;
  const say = (one: Contest) =>
    `${share(one).toFixed(2)} of the bare bot's throughput, p99 ${times(one).toFixed(1)} times`;
  return {
    line: `answers: PostgreSQL ${say(onPostgres)} (at least ${LEAST_SHARE.toFixed(2)}, at most ${MOST_TIMES}); PGlite ${say(onPglite)}`,
    ok,
  };
}
