// As a site runs it, and not as Jest would set it: GraphQL checks every value that it completes a second time otherwise.
process.env.NODE_ENV = 'production';

// One project per speed: rules need nothing, the others a real Postgres, real sockets, a real browser.
const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2024',
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
const withDatabase = { setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'], globalSetup: '<rootDir>/test/support/global-setup.ts', globalTeardown: '<rootDir>/test/support/global-teardown.ts' };

export default {
  // What Jest loads for a file of tests it never gives back, some 50 MB of it: with the four gigabytes that a worker may have nearly full, the
  // last files took more than twice their time. It begins anew before.
  workerIdleMemoryLimit: '1GB',
  testSequencer: './test/support/sequencer.js',
  projects: [
    { ...common, displayName: 'rules', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'], testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '/node_modules/', '/dist/'] },
    { ...common, ...withDatabase, displayName: 'database', testMatch: ['<rootDir>/{apps,libs,test}/**/*.db.spec.ts'] },
    { ...common, ...withDatabase, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/*.spec.ts'] },
    { ...common, ...withDatabase, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.spec.ts', '<rootDir>/test/processes/*.spec.ts'] },
    { ...common, ...withDatabase, displayName: 'live', testMatch: ['<rootDir>/test/live/*.spec.ts'] },
    { ...common, ...withDatabase, displayName: 'browser', testMatch: ['<rootDir>/test/browser/*.spec.ts'] },
  ],
};
