/** Runs in its own process to synthesise the CDK app for one region into a folder. */
import { argv } from 'node:process';

const [, , outdir, region] = argv;
if (outdir === undefined || region === undefined)
  throw new Error('usage: synthesise.ts <folder> <region>');

// This is the only file in `local/` that loads the CDK app, because it is the local stand-in for the `cdk` command.
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
