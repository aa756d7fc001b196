import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { mailTemplates } from '../../support/mjml-vite-plugin.ts';
import type { Part } from './parts.ts';

/** A property that is checked three hundred times in the suite is checked fifty times against each mutant. */
function fewerRuns(): Plugin {
  return {
    name: 'fewer-runs',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('.test.ts')
        ? code.replaceAll(
            /numRuns: (\d+)/g,
            (_, runs: string) => `numRuns: ${Math.max(8, Math.ceil(Number(runs) / 6))}`,
          )
        : undefined,
  };
}

/** Drawing is most of the time of a letter and no part's code: a picture is there, and empty. */
function emptyPictures(): Plugin {
  return {
    name: 'empty-pictures',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/shared/mail/area-picture.ts')
        ? code.replace('await toPng(svg)', 'new Uint8Array(8)')
        : undefined,
  };
}

const { tests = [], sharesModules = false } = JSON.parse(
  process.env['MUTATION_PART'] ?? '{}',
) as Partial<Part>;

/** Only the tests of the part whose code is changed; the wrapper names them. */
export default defineConfig({
  root: process.cwd(),
  plugins: [mailTemplates(), fewerRuns(), emptyPictures()],
  test: {
    include: [...tests],
    isolate: !sharesModules,
    setupFiles: ['test/campaigns/mutation/quick-properties.ts'],
    testTimeout: 30_000,
  },
});
