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

/** Folders and files whose tests open a database. */
const DATABASE_TESTS = [
  'tests/bot/store/**',
  'tests/bot/jobs/**',
  'tests/bot/main/**',
  'tests/integration/**',
  'tests/helpers/databases',
].map((place) => `<rootDir>/${place}${place.endsWith('**') ? '/*' : ''}.test.{ts,tsx}`);

const E2E_TESTS = ['<rootDir>/tests/e2e/**/*.test.{ts,tsx}'];

const inWords = (globs) => globs.map((glob) => glob.replace('<rootDir>/', '').replace(/(\/\*\*\/\*)?\.test\..*$/, '/'));

export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: inWords([...DATABASE_TESTS, ...E2E_TESTS]).map(
        (place) => `<rootDir>/${place.replace(/databases\/$/, 'databases')}`,
      ),
    },
    {
      ...common,
      displayName: 'database',
      testMatch: DATABASE_TESTS,
      globalSetup: '<rootDir>/tests/global/startPostgres.ts',
      globalTeardown: '<rootDir>/tests/global/stopPostgres.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/global/mediumTimeout.ts'],
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: E2E_TESTS,
      setupFilesAfterEnv: ['<rootDir>/tests/global/longTimeout.ts'],
    },
  ],
};
