import { createServer, type Server } from 'node:http';
import { createKlassRegister } from '../../bot/registers/klass.ts';
import { RegisterAway } from '../../bot/usecases/ports/register.ts';
import { freePort } from '../helpers/freePort.ts';

/** As Klass answers `…/codesAt`: more than is read, and dates that mostly are null. */
const aCode = (code: string, name: string, more: object = {}) => ({
  ...{ code, parentCode: null, level: '1', name, shortName: '', presentationName: '', notes: '' },
  ...{ validFrom: null, validTo: null, validFromInRequestedRange: '2024-01-01', validToInRequestedRange: null },
  ...more,
});

describe('the register of Statistics Norway', () => {
  let server: Server;
  let url: string;
  const asked: string[] = [];
  const answers = new Map<string, unknown>();

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}/api/klass/v1`;
    server = createServer((req, res) => {
      asked.push(`${req.url} ${req.headers.accept}`);
      const answer = answers.get(req.url?.split('?')[0] ?? '');
      res.writeHead(answer === undefined ? 503 : 200, { 'content-type': 'application/json' });
      res.end(JSON.stringify(answer ?? {}));
    });
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  });
  afterAll(() => new Promise((closed) => server.close(closed)));
  beforeEach(() => {
    asked.length = 0;
    answers.clear();
  });

  const fetchFrom = (fewest = 2) => createKlassRegister({ url, fetch, fewest }).fetch('2026-11-25');

  it('is asked for the municipalities and counties of the day, and gives each with its county’s Norwegian name', async () => {
    answers.set('/api/klass/v1/classifications/131/codesAt', {
      codes: [
        aCode('5610', 'Kárášjohka - Karasjok'),
        aCode('1578', 'Fjord', { validFrom: '2020-01-01' }),
        aCode('9999', 'Uoppgitt'),
      ],
    });
    answers.set('/api/klass/v1/classifications/104/codesAt', {
      codes: [aCode('56', 'Finnmark - Finnmárku - Finmarkku'), aCode('15', 'Møre og Romsdal')],
    });
    expect(await fetchFrom()).toEqual([
      { number: '5610', name: 'Kárášjohka - Karasjok', county: 'Finnmark', validFrom: null, validTo: null },
      { number: '1578', name: 'Fjord', county: 'Møre og Romsdal', validFrom: '2020-01-01', validTo: null },
    ]);
    expect(asked).toEqual([
      '/api/klass/v1/classifications/131/codesAt?date=2026-11-25 application/json',
      '/api/klass/v1/classifications/104/codesAt?date=2026-11-25 application/json',
    ]);
  });

  it('is away when it does not answer, answers with something else, or with a list too short to be one', async () => {
    await expect(fetchFrom()).rejects.toBeInstanceOf(RegisterAway);
    answers.set('/api/klass/v1/classifications/131/codesAt', { kommuner: [] });
    await expect(fetchFrom()).rejects.toBeInstanceOf(RegisterAway);
    answers.set('/api/klass/v1/classifications/131/codesAt', { codes: [aCode('1578', 'Fjord')] });
    answers.set('/api/klass/v1/classifications/104/codesAt', { codes: [] });
    await expect(fetchFrom(2)).rejects.toBeInstanceOf(RegisterAway);
    await expect(createKlassRegister({ url: 'http://127.0.0.1:1', fetch }).fetch('2026-11-25')).rejects.toBeInstanceOf(
      RegisterAway,
    );
  });
});
