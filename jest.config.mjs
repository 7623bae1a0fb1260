/** Three kinds of tests: units, journeys on the built bundle, and browser tests (see build/test.ts). */
const shared = {
  rootDir: '.',
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.(ts|tsx|mjs|js)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Preact and numfmt (whose package names a file that it lacks) ship ES modules only, which jest loads as CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(preact|numfmt)/)', '<rootDir>/build/(out|apps-script|paste)/'],
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/test/journeys/', '/browser/'],
    },
    { ...shared, displayName: 'journeys', testEnvironment: 'node', testMatch: ['**/journeys/*.test.ts'] },
    { ...shared, displayName: 'browser', testEnvironment: 'node', testMatch: ['**/browser/*.test.ts'] },
  ],
};
