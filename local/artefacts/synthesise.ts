/** Synthesises the CDK app for one region into a folder. Runs as a separate process. */
import { argv } from 'node:process';

const [, , outdir, region] = argv;
if (outdir === undefined || region === undefined)
  throw new Error('usage: synthesise.ts <folder> <region>');

// This script takes the place of the `cdk` command, so it is the only file in `local/` that loads the CDK app.
const { synthesise } = await import('../../infra/synthesise.ts');
const { parseConfig } = await import('../../infra/config.ts');
const config = parseConfig({ region });
await synthesise({
  config: { region: config.region },
  outdir,
  code: 'build',
  website: 'reuse',
  checks: false,
});
