import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aMilestone } from '../builders/plans.ts';
import { DATABASES } from '../helpers/databases.ts';
import { fillIn, roundIdOn } from '../helpers/fillIn.ts';
import { anEngagement, aPerson, aProgramme } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { teamsClient } from '../helpers/teamsClient.ts';
import { productionRoof } from '../helpers/testWorld.ts';
import { startTokenIssuer, type TokenIssuer } from '../helpers/tokenIssuer.ts';

/** In every name and every text of the day. */
const MARK = 'merkt';
const [, POSTGRES] = DATABASES;

describe('what is told of a day of the service', () => {
  const guide = aPerson(`Rettleiar ${MARK}`);
  const mayor = aPerson(`Ordførar ${MARK}`);
  const engagement = anEngagement({
    holders: [
      { person: mayor, role: 'mayor' },
      { person: guide, role: 'guide' },
    ],
  });
  let issuer: TokenIssuer;
  let house: PlantedService;
  let told = '';
  const collector = createServer((req, res) => {
    req.setEncoding('utf8').on('data', (part: string) => {
      told += part;
    });
    req.on('end', () => {
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end('{}');
    });
  });

  beforeAll(async () => {
    if (POSTGRES === undefined) throw new Error('no PostgreSQL among the databases');
    await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
    issuer = await startTokenIssuer();
    const roof = productionRoof(issuer);
    const OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    const env = { ...roof.env, OTEL_EXPORTER_OTLP_ENDPOINT };
    house = await plantService(await POSTGRES.open(), aProgramme({ engagements: [engagement] }), { ...roof, env });
  });

  afterAll(async () => {
    await house.close();
    await issuer.close();
    await new Promise<void>((closed) => collector.close(() => closed()));
  });

  it('holds what was done and how it went, and nothing that anybody wrote or is called', async () => {
    const { service, connector } = house;
    const token = await issuer.sign(connector.url);
    const teams = teamsClient(service.url, connector.url, '19:fjord', token);
    const bearer = await issuer.signIn(guide, { claims: { name: `Rettleiar ${MARK}` } });
    const call = async (method: string, path: string, body: string) => {
      const response = await fetch(`${service.url}/api/v1/engagements/${engagement.id}${path}`, {
        method,
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        body,
      });
      await response.text();
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      return response.status;
    };

    await teams.write(guide, 'innsjekk', { from: { id: '29:g', name: MARK, aadObjectId: guide.objectId } });
    await connector.until((all) => all.length === 1);
    const roundId = roundIdOn(connector.delivered[0]?.card ?? {});
    const form = await teams.press(mayor, 'round.form', { roundId });
    await teams.press(mayor, 'round.send', { roundId, ...fillIn(form), answer_note: `Det er ${MARK}` });
    await teams.press(mayor, 'round.send', { roundId, ...fillIn(form), answer_own2: MARK });
    await teams.send(`{"type":"message","text":"${MARK}`);
    await teams.write(mayor, `noko heilt anna, ${MARK}`);
    const item = aMilestone({ id: randomUUID(), title: `Møte ${MARK}` });
    const change = { id: randomUUID(), how: 'edit', change: [{ op: 'add', item }] };
    expect(await call('POST', '/plan/changes', JSON.stringify(change))).toBe(200);
    // The same item under a change of another id: the database would refuse its key.
    await call('POST', '/plan/changes', JSON.stringify({ ...change, id: randomUUID() }));
    expect(await call('POST', '/plan/changes', `{"half": "${MARK}`)).toBe(400);
    expect(await call('PUT', `/rounds/${MARK}/response`, JSON.stringify({ answers: { own1: MARK } }))).toBe(422);
    expect(
      await call('POST', '/plan-templates', JSON.stringify({ id: randomUUID(), name: MARK, about: MARK })),
    ).not.toBe(500);
    await connector.until((all) => all.length >= 2);
    await service.stop();

    const printed = service.output();
    expect(printed).toContain('"msg":"ready"');
    expect(printed).not.toContain(MARK);
    expect(printed).not.toContain('"level":50');
    expect(told).not.toContain(MARK);
    for (const id of [guide.objectId, mayor.objectId, engagement.id]) expect(told).not.toContain(id);
    for (const name of [
      'http.server.request.duration',
      'POST /api/v1/engagements/:engagementId/plan/changes',
      'round.send',
      'laget_rundt.delivery.lateness',
      'laget_rundt.delivery.waiting',
      'laget_rundt.database.connections',
    ]) {
      expect(told).toContain(name);
    }
  }, 60_000);
});
