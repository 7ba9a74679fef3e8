import { XLSX } from '../../domain/contract/resources/planFiles.ts';
import { FILE_LIMIT } from '../../domain/planSheet/sheetCells.ts';
import { aWorkbook } from '../builders/workbooks.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES.slice(0, 1))('a file for the plan on $name', ({ open }) => {
  let house: House;
  let door: Door;
  let url: string;

  beforeAll(async () => {
    house = await openHouseOn(open);
    door = await openDoorOf(house);
    url = `${door.url}/api/v1/engagements/${house.engagement.id}/plan/imports`;
  });

  afterAll(async () => {
    await door.close();
    await house.close();
  });

  const send = async (body: BodyInit, person: string | null, headers: Record<string, string> = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': XLSX, ...(person && { 'x-test-person': person }), ...headers },
      body,
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    } as RequestInit);
    return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
  };
  const file = () => new Blob([Uint8Array.from(aWorkbook({}))]);
  const leader = () => house.who('processLeader').objectId;

  it('needs sign-in', async () => {
    expect(await send(file(), null)).toMatchObject({ status: 401, code: 'notSignedIn' });
  });

  it('is not for the mayor, nor for a stranger', async () => {
    expect(await send(file(), house.who('mayor').objectId)).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await send(file(), house.stranger.objectId)).toMatchObject({ status: 404, code: 'engagementNotFound' });
  });

  it('is answered with its cells, and nothing is written', async () => {
    const before = await house.context.db.plans.read(house.engagement.id);
    expect(await send(file(), leader())).toMatchObject({
      status: 200,
      outcome: 'read',
      book: { sheets: [{ name: 'Plan', rows: [{ at: 1, cells: ['Fase'] }] }] },
    });
    expect(await house.context.db.plans.read(house.engagement.id)).toEqual(before);
  });

  it('that is no workbook is refused with its reason', async () => {
    expect(await send('Fase;Aktivitet', leader())).toMatchObject({
      status: 200,
      outcome: 'refused',
      reason: 'notSpreadsheet',
    });
    expect(await send('', leader())).toMatchObject({ status: 200, outcome: 'refused', reason: 'notSpreadsheet' });
  });

  it('of 6 MB is refused, whether it says how large it is or not', async () => {
    const large = new Uint8Array(6 * 1024 * 1024);
    expect(await send(large, leader())).toMatchObject({ status: 413, code: 'fileTooLarge' });
    const untold = new ReadableStream({
      start(control) {
        for (let at = 0; at < large.length; at += 65_536) control.enqueue(large.slice(at, at + 65_536));
        control.close();
      },
    });
    expect(await send(untold, leader())).toMatchObject({ status: 413, code: 'fileTooLarge' });
    expect(large.length).toBeGreaterThan(FILE_LIMIT);
  });

  it('of another kind, or packed on its way, is not read', async () => {
    expect(await send('{}', leader(), { 'content-type': 'application/json' })).toMatchObject({ status: 415 });
    expect(await send(file(), leader(), { 'content-encoding': 'gzip' })).toMatchObject({
      status: 415,
      code: 'invalidInput',
    });
  });
});
