import type { KnipConfig } from 'knip';

export default {
  entry: [
    'infra/app.ts',
    'functions/*/*/handler.ts',
    'local/artefacts/synthesise.ts',
    'local/lambda/worker.ts',
    'local/provider/worker.ts',
    'test/campaigns/mutation/vitest.config.ts',
    'test/campaigns/load/bare-server.ts',
    'test/campaigns/planted-bugs/failure-reporter.ts',
    'test/campaigns/mutation/quick-properties.ts',
    'web/theme/{chooser,regions/*}.css',
    'test/infra/start-functions.mjs',
    'test/**/*.test.{ts,tsx}',
  ],
  project: ['**/*.{ts,tsx,mjs,css}', '!web/outlines/**'],
  // Knip needs this pattern to find these files, because only the script that builds the site passes them to Vite.
  vite: { config: ['web/**/vite.config.ts'] },
  // Do not report exports that are used only in their own file. Such exports are easy to trace, and limits are exported
  // so that tests can import them by name.
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Stryker's configuration names this package only as a string, which knip does not recognise.
    '@stryker-mutator/vitest-runner',
  ],
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)]
        .map(([, target]) => `import '${target}';`)
        .join('\n'),
  },
} satisfies KnipConfig;
