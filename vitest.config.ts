import { defineConfig } from 'vitest/config';
import { readRegionList } from './shared/regions/region-list.ts';
import { mailTemplates } from './test/support/mjml-vite-plugin.ts';
import { regionModule } from './web/vite-plugins/region-module.ts';

const project = (name: string, include: string[], settings: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include, ...settings },
});

export default defineConfig({
  plugins: [mailTemplates(), regionModule('langstraat', readRegionList('langstraat'))],
  test: {
    // The timeout is long, because background work is slow on a slow machine. It costs nothing when the work is quick.
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', './test/support/test-run/run-reporter.ts'],
    setupFiles: ['test/support/test-run/property-seed.ts'],
    projects: [
      project('unit', ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx']),
      project('contract', ['test/contract/**/*.test.ts']),
      project('infra', ['test/infra/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 120_000,
        isolate: false,
        fileParallelism: false,
      }),
      project('integration', ['test/integration/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
      project('e2e', ['test/e2e/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 240_000,
        fileParallelism: false,
        globalSetup: ['test/e2e/run-system.ts'],
        setupFiles: ['test/e2e/keep-evidence.ts'],
        sequence: { hooks: 'list' },
      }),
    ],
  },
});
