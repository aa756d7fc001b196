/** Synthesises the CDK app for the given regions into a folder. Runs as a separate process. */
import { argv } from 'node:process';

const [, , outdir, regions] = argv;
if (outdir === undefined || regions === undefined)
  throw new Error('usage: synthesise.ts <folder> <regions>');

// This script takes the place of the `cdk` command, so it is the only file in `local/` that loads the CDK app.
const { synthesise } = await import('../../infra/synthesise.ts');
await synthesise({
  config: { regions },
  outdir,
  code: 'build',
  website: 'reuse',
  checks: false,
});
