import { readOptions } from '../../bot/launch/options.ts';

const ROOT = '/somewhere/laget-rundt';
const read = (args: string[], env: Record<string, string> = {}) => readOptions(args, env, ROOT);

describe('what npm start is told', () => {
  test('without anything said, the usual ports and the data folder in the checkout', () => {
    expect(read([])).toEqual({
      port: 3978,
      playgroundPort: 56150,
      dataDir: '/somewhere/laget-rundt/data',
      fresh: false,
      watch: false,
    });
  });

  test('an empty variable is as good as none', () => {
    expect(read([], { PORT: '', PLAYGROUND_PORT: '', DATA_DIR: '' })).toEqual(read([]));
  });

  test.each([['abc'], ['0'], ['65536'], ['39.5'], ['-1']])(
    'a port of «%s» is refused with an example of a good one',
    (port) => {
      expect(() => read([], { PORT: port })).toThrow(`PORT is «${port}», which is no port`);
      expect(() => read([], { PORT: port })).toThrow('PORT=4000 npm start');
    },
  );

  test('one port for both is refused', () => {
    expect(() => read([], { PORT: '4000', PLAYGROUND_PORT: '4000' })).toThrow('both 4000');
  });

  test('an option that there is not is named', () => {
    expect(() => read(['--frech'])).toThrow('There is no option --frech');
  });

  test('starting over is refused for a PostgreSQL of one’s own, which it would not empty', () => {
    const env = { DATABASE_URL: 'postgres://localhost/laget' };
    expect(() => read(['--fresh'], env)).toThrow('DATABASE_URL');
    expect(read([], env).fresh).toBe(false);
  });
});
