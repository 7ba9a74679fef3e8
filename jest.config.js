/**
 * Native ESM: the tests run the same modules as the service does, only with their types taken off.
 *
 * Three projects. `unit` is pure and runs in parallel; `database` runs on PGlite and on a real PostgreSQL, which is
 * started for the run when such a test is in it; `e2e` starts the whole service and a browser and wants the machine
 * for itself (`--selectProjects e2e --runInBand`).
 */
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2024',
      transform: { react: { runtime: 'automatic' } },
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  },
];

const common = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/tests'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
};

const at = (glob) => `<rootDir>/tests/${glob}`;
const not = (glob) => `!${glob.replace('<rootDir>', '**')}`;

/** Tests that open a database. */
const DATABASE_TESTS = [
  'store/**/*.test.ts',
  'usecases/**/*.test.ts',
  'jobs/**/*.test.ts',
  'http/**/*.test.ts',
  'service/**/*.test.ts',
  'demo/makePlans.test.ts',
  'helpers/databases.test.ts',
].map(at);

/** Tests that start the whole service. */
const E2E_TESTS = [at('e2e/**/*.test.ts')];

export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: [at('**/*.test.{ts,tsx}'), ...[...DATABASE_TESTS, ...E2E_TESTS].map(not)],
    },
    {
      ...common,
      displayName: 'database',
      testMatch: DATABASE_TESTS,
      globalSetup: at('global/startDatabases.ts'),
      globalTeardown: at('global/stopDatabases.ts'),
      setupFilesAfterEnv: [at('global/mediumTimeout.ts')],
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: E2E_TESTS,
      setupFilesAfterEnv: [at('global/longTimeout.ts')],
    },
  ],
};
