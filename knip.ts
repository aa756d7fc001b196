import type { KnipConfig } from 'knip';

export default {
  entry: [
    'infra/app.ts',
    'functions/*/*/handler.ts',
    'local/artefacts/synthesise.ts',
    'local/lambda/worker.ts',
    'test/campaigns/mutation/vitest.config.ts',
    'test/campaigns/load/bare-server.ts',
    'test/campaigns/mutation/quick-properties.ts',
    'web/theme/regions/*.css',
    'test/infra/start-functions.mjs',
    'test/**/*.test.{ts,tsx}',
  ],
  project: ['**/*.{ts,tsx,mjs,css}', '!web/outlines/**'],
  // An export that its own file also uses is easy to trace; it is exported so that tests of limits can import it by
  // name.
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Referenced as a string in Stryker's configuration.
    '@stryker-mutator/vitest-runner',
  ],
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)]
        .map(([, target]) => `import '${target}';`)
        .join('\n'),
  },
} satisfies KnipConfig;
