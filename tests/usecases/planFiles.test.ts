import { dropDownloads, openDownload, requestDownload } from '../../bot/usecases/downloads.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { PlanFormat } from '../../domain/planFiles.ts';
import { printPlan } from '../../domain/planPrint/printPlan.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('a file of the plan on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const ask = (format: PlanFormat, person: PersonKey = house.who('mayor'), engagementId = house.engagement.id) =>
    requestDownload(house.context, person, { engagementId, of: { kind: 'plan', format }, language: 'nn' });
  const fetched = async (format: PlanFormat, person?: PersonKey) =>
    openDownload(house.context, (await ask(format, person)).token);

  it('is for everybody who may read the plan, and for no stranger', async () => {
    const roles = ['mayor', 'chiefExecutive', 'processLeader', 'guide'] as const;
    for (const person of [...roles.map((role) => house.who(role)), house.lead]) {
      expect((await ask('pdf-a4', person)).fileName).toBe('Prosessplan Fjord 2026-11-23.pdf');
    }
    await expect(ask('xlsx', house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
  });

  it('as Excel is the plan as sheets, with who took it out', async () => {
    const { content, fileName } = await fetched('xlsx');
    expect(fileName).toMatch(/^Prosessplan.*Fjord.*\.xlsx$/);
    if (content.kind !== 'book') throw new Error('not a book');
    expect(JSON.stringify(content.book)).toContain('Planprogram vedteke');
    expect(JSON.stringify(content.book)).toContain('Ordførar');
  });

  it('as PDF is the plan as it is when it is fetched, on the paper that was asked for', async () => {
    const { token } = await ask('pdf-a3');
    const { content } = await openDownload(house.context, token);
    if (content.kind !== 'paper') throw new Error('not for paper');
    expect(content.paper).toBe('a3');
    const print = printPlan(content.plan);
    expect(print).toMatchObject({ title: 'Prosessplan for Fjord', today: '2026-11-23', language: 'nn' });
    expect(print.phases.flatMap(({ steps }) => steps.map(({ title }) => title))).toContain('Høyring');
  });

  it('is refused at the link when the role is lost meanwhile', async () => {
    const { token } = await ask('pdf-a4');
    const { objectId } = house.who('mayor');
    await house.connection.db.deleteFrom('role_holder').where('object_id', '=', objectId).execute();
    await expect(openDownload(house.context, token)).rejects.toMatchObject({ code: 'engagementNotFound' });
  });

  it('has a link that ends as that of check-ins does', async () => {
    const { token, expiresAt } = await ask('xlsx');
    house.pass(expiresAt.getTime() - house.context.now().getTime());
    await expect(openDownload(house.context, token)).rejects.toMatchObject({ code: 'notFound' });
    house.pass(1);
    await dropDownloads(house.context);
    expect(await house.connection.db.selectFrom('download').selectAll().execute()).toHaveLength(0);
  });
});
