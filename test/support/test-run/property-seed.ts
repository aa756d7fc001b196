/**
 * Lets PROPERTY_SEED repeat a property that failed: every property in the run then starts from this seed. The summary
 * at the end of a failed run shows the command to use.
 */
import { beforeAll } from 'vitest';

const seed = process.env['PROPERTY_SEED'];
if (seed !== undefined)
  beforeAll(async () => {
    // Imported only when it is needed, because this file is loaded before every test file.
    const { configureGlobal } = await import('fast-check');
    configureGlobal({ seed: Number(seed) });
  });
