import { type Connection, connect } from '../../bot/store/connect.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { createQuestionStore, plantBank, type QuestionCache } from '../../bot/store/questions.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import { DATABASES } from '../helpers/databases.ts';

const ENGAGEMENT = '00000000-0000-4000-8000-000000000001';

describe.each(DATABASES)('the questions kept in $name', ({ open }) => {
  let connection: Connection;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const database = await open();
    drop = database.drop;
    connection = await connect(database.settings);
    await migrate(connection.db);
  });

  afterEach(async () => {
    await connection.close();
    await drop();
  });

  const store = (cache: QuestionCache = new Map()) => createQuestionStore(connection.db, cache);

  it('are the bank as the code has it, in its order within each topic', async () => {
    const kept = (await store().forEngagement(ENGAGEMENT)).map(({ question }) => question);
    const of = (questions: typeof kept, topic: string) => questions.filter((question) => question.topic === topic);
    expect(kept).toHaveLength(QUESTION_BANK.length);
    for (const topic of ['ownership', 'leadership', 'roleClarity', 'effort', 'note']) {
      expect(of(kept, topic)).toEqual(of([...QUESTION_BANK], topic));
    }
  });

  it('are planted once, however often and by however many at once', async () => {
    await Promise.all([plantBank(connection.db), plantBank(connection.db)]);
    expect(await store().forEngagement(ENGAGEMENT)).toHaveLength(QUESTION_BANK.length);
  });

  it('are asked no more when they have left the bank, and are there for the rounds that asked them', async () => {
    const gone = { id: 'old1', version: 1 };
    const [row] = await connection.db.selectFrom('question').where('id', '=', 'own1').selectAll().execute();
    if (row === undefined) throw new Error('own1 is not there');
    await connection.db
      .insertInto('question')
      .values({ ...row, ...gone, text: JSON.stringify(row.text), options: JSON.stringify(row.options) })
      .execute();
    await plantBank(connection.db);
    const kept = (await store().forEngagement(ENGAGEMENT)).find(({ question }) => question.id === 'old1');
    expect(kept?.retiredAt).toBeInstanceOf(Date);
    expect(await store().byVersion([gone])).toMatchObject([gone]);
  });

  it('are read once for each version, and without the database after that', async () => {
    const cache: QuestionCache = new Map();
    const refs = [
      { id: 'rol1', version: 1 },
      { id: 'own1', version: 1 },
      { id: 'rol1', version: 1 },
      { id: 'own1', version: 9 },
    ];
    const read = await store(cache).byVersion(refs);
    expect(read.map(({ id }) => id)).toEqual(['rol1', 'own1']);
    await connection.db.deleteFrom('question').execute();
    expect(await store(cache).byVersion(refs.slice(0, 2))).toEqual(read);
    expect(await store().byVersion(refs.slice(0, 2))).toEqual([]);
  });
});
