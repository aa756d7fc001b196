import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { mailTemplates } from '../../support/mjml-vite-plugin.ts';

/** A property that is checked a thousand times in the suite is checked forty times against each mutant. */
function fewerRuns(): Plugin {
  return {
    name: 'fewer-runs',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('.test.ts') ? code.replaceAll(/numRuns: (\d+)/g, (_, runs: string) => `numRuns: ${Math.max(8, Math.ceil(Number(runs) / 25))}`) : undefined,
  };
}

/** Only the tests of the part whose code is changed; the wrapper names them. */
export default defineConfig({
  root: process.cwd(),
  plugins: [mailTemplates(), fewerRuns()],
  test: {
    include: JSON.parse(process.env['MUTATION_TESTS'] ?? '[]') as string[],
    testTimeout: 30_000,
  },
});
