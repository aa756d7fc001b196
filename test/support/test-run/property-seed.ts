/**
 * If PROPERTY_SEED is set, every property in the run starts from that seed, so that a failed property can be
 * reproduced. The summary at the end of a failed run shows the command to use.
 */
import { beforeAll } from 'vitest';

const seed = process.env['PROPERTY_SEED'];
if (seed !== undefined)
  beforeAll(async () => {
    // Imported only when it is needed, because this file is loaded before every test file.
    const { configureGlobal } = await import('fast-check');
    configureGlobal({ seed: Number(seed) });
  });
