import { createServiceLog } from '../../bot/serviceLog.ts';

const SECRET = 'known-secret-of-this-test';

/** What the log says of something. */
function said(fields: object): string {
  let printed = '';
  const log = createServiceLog('info', {
    write(line) {
      printed += line;
    },
  });
  log.error(fields, 'it broke');
  return printed;
}

describe('the service’s log', () => {
  it.each([
    ['a header', { headers: { authorization: `Bearer ${SECRET}` } }],
    ['a header of a request', { request: { headers: { authorization: `Bearer ${SECRET}` } } }],
    ['settings', { settings: { MicrosoftAppPassword: SECRET, DATABASE_URL: `postgres://u:${SECRET}@h/d` } }],
    ['credentials', { settings: { credentials: { kind: 'password', password: SECRET } } }],
    ['a certificate’s key', { credentials: { privateKey: SECRET } }],
    ['a token', { answer: { access_token: SECRET, token: SECRET } }],
    [
      'an error that holds the request it came from, as those of the SDK do',
      {
        error: Object.assign(new Error('forbidden'), { request: { headers: { Authorization: SECRET } }, body: SECRET }),
      },
    ],
    [
      'an error’s cause',
      {
        error: new Error('not sent', {
          cause: Object.assign(new Error('401'), { config: { auth: { deep: { er: SECRET } } } }),
        }),
      },
    ],
  ])('shows no secret in %s', (_what, fields) => {
    expect(said(fields)).not.toContain(SECRET);
  });

  it('says what broke, and where', () => {
    const error = Object.assign(new Error('the line was cut'), { code: 'ECONNRESET', statusCode: 502 });
    const line = JSON.parse(said({ error })) as Record<string, Record<string, unknown>>;
    expect(line['error']).toMatchObject({
      name: 'Error',
      message: 'the line was cut',
      code: 'ECONNRESET',
      statusCode: 502,
    });
    expect(line['error']?.['stack']).toMatch(/serviceLog\.test/);
  });
});
