import path from 'node:path';

/** Ignored by git, like everything in `.build`. */
const build = path.resolve(import.meta.dirname, '../../../.build');

/** Evidence from the browser tests that failed in the last run: one folder per test. */
export const failuresFolder = path.join(build, 'failures');

/** How long each test file took when it last ran, as JSON. */
export const durationsFile = path.join(build, 'test-durations.json');
