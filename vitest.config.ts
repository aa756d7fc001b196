import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { readRegionList } from './shared/regions/region-list.ts';
import { mailTemplates } from './test/support/mjml-vite-plugin.ts';
import { effectLimit, hangLimit } from './test/support/time-limits.ts';
import { regionModule } from './web/vite-plugins/region-module.ts';

const project = (name: string, include: string[], settings: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include, ...settings },
});

export default defineConfig({
  plugins: [mailTemplates(), regionModule('langstraat', readRegionList('langstraat'))],
  test: {
    testTimeout: hangLimit,
    hookTimeout: hangLimit,
    expect: { poll: { timeout: effectLimit } },
    // By default, Vitest keeps one core for itself, so on two cores all files would run one after the other. Many tests
    // wait for a browser or for background work, and another file can use that time.
    maxWorkers: Math.max(2, availableParallelism()),
    reporters: ['default', './test/support/test-run/run-reporter.ts'],
    setupFiles: ['test/support/test-run/property-seed.ts'],
    projects: [
      project('unit', ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx']),
      project('contract', ['test/contract/**/*.test.ts']),
      project('infra', ['test/infra/**/*.test.ts'], {
        isolate: false,
      }),
      project('integration', ['test/integration/**/*.test.ts'], {}),
      project('e2e', ['test/e2e/**/*.test.ts'], {
        fileParallelism: false,
        globalSetup: ['test/e2e/run-system.ts'],
        setupFiles: ['test/e2e/keep-evidence.ts'],
      }),
    ],
  },
});
