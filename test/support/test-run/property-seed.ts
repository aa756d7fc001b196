/**
 * If PROPERTY_SEED is set, every property in the run starts from that seed. This repeats a property that failed. The
 * summary at the end of a failed run shows the command to use.
 */
import { beforeAll } from 'vitest';

const seed = process.env['PROPERTY_SEED'];
if (seed !== undefined)
  beforeAll(async () => {
    // Imported only when it is needed, because this file is loaded before every test file.
    const { configureGlobal } = await import('fast-check');
    configureGlobal({ seed: Number(seed) });
  });
