import { createServiceLog } from '../../bot/serviceLog.ts';
import { inRequest } from '../../bot/usecases/request.ts';

const MARK = 'det ordføraren skreiv';

describe('the log', () => {
  const logged = (work: (log: ReturnType<typeof createServiceLog>) => void) => {
    let text = '';
    const write = (line: string) => {
      text += line;
    };
    work(createServiceLog('info', { write }));
    return text;
  };

  it('says to which request a line belongs', () => {
    const text = logged((log) => inRequest('r1', () => log.info({}, 'hei')));
    expect(JSON.parse(text)).toMatchObject({ requestId: 'r1', msg: 'hei' });
  });

  it('prints where an error was thrown, and what caused it', () => {
    const error = new Error('broke', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) });
    const { error: told } = JSON.parse(logged((log) => log.error({ error }, 'x')));
    expect(told).toMatchObject({
      name: 'Error',
      message: 'broke',
      cause: { code: 'ECONNREFUSED', message: 'connect' },
    });
    expect(told.stack).toMatch(/log\.test/);
  });

  it.each([
    ['a value that the database refused', Object.assign(new Error(`invalid input: "${MARK}"`), { code: '22P02' })],
    [
      'the row of a violated constraint',
      Object.assign(new Error('duplicate'), { code: '23505', detail: `Key (${MARK})` }),
    ],
    ['the body of a request', new SyntaxError(`Unexpected token in "${MARK}"`)],
    [
      'what an error carries along',
      Object.assign(new Error('refused'), { request: { body: MARK }, parameters: [MARK] }),
    ],
  ])('never prints %s', (_what, error) => {
    expect(logged((log) => log.error({ error }, 'x'))).not.toContain(MARK);
  });
});
