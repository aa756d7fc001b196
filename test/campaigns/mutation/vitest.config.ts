import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { mailTemplates } from '../../support/mjml-vite-plugin.ts';
import { readRegionList } from '../../../shared/regions/region-list.ts';
import { regionModule } from '../../../web/vite-plugins/region-module.ts';
import type { Part } from './parts.ts';

/**
 * Reduces the number of runs of each property to a sixth, with a minimum of eight, because all runs
 * are repeated for each mutant.
 */
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

/**
 * Replaces the picture in a letter with an empty one: drawing it takes most of the time, and no mutated part includes
 * that code.
 */
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

/**
 * Shortens the time for which a test waits for something to appear, because a mutant often keeps it from appearing. The
 * results do not depend on this unless the machine is so busy that something takes two seconds to appear.
 */
function shorterWaits(): Plugin {
  return {
    name: 'shorter-waits',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/test/support/time-limits.ts')
        ? code.replace('appearingLimit = 60_000', 'appearingLimit = 2_000')
        : undefined,
  };
}

const { tests = [], sharesModules = false } = JSON.parse(
  process.env['MUTATION_PART'] ?? '{}',
) as Partial<Part>;

/** Runs only the tests of the mutated part, which mutate.ts passes in the environment. */
export default defineConfig({
  root: process.cwd(),
  plugins: [
    mailTemplates(),
    regionModule('langstraat', readRegionList('langstraat')),
    fewerRuns(),
    emptyPictures(),
    shorterWaits(),
  ],
  test: {
    include: [...tests],
    isolate: !sharesModules,
    setupFiles: ['test/campaigns/mutation/quick-properties.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
