/**
 * `npm run check:clients`: reads the groups with GDAL's ogrinfo, an independent OGC API - Features client. Starts a
 * system with some groups, or uses a running one: npm run check:clients -- --site http://localhost:3000
 */
import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { StartRefused } from '../../local/start-refused.ts';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import { ogrChecks, type OgrCheck } from './ogr-checks.ts';
import { shownGroups, startWithGroups, type FilledSystem } from './system-with-groups.ts';

const run = promisify(execFile);
const groupsToStartWith = 8;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function ogrinfo(...parameters: readonly string[]): Promise<string> {
  try {
    return (await run('ogrinfo', parameters)).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new StartRefused(
      'ogrinfo is not installed. It comes with GDAL: apt-get install gdal-bin, or brew install gdal.',
      { cause: error },
    );
  }
}

async function passes({ title, parameters, finds }: OgrCheck): Promise<boolean> {
  say(`\n$ ogrinfo ${parameters.join(' ')}`);
  const output = await ogrinfo(...parameters);
  say(output.replaceAll(/^/gm, '  ').trimEnd());
  const missing = finds.filter((expected) => !output.includes(expected));
  say(
    missing.length === 0
      ? `✓ ${title}`
      : `✗ ${title}: the output has no ${missing.map((each) => `'${each}'`).join(', ')}`,
  );
  return missing.length === 0;
}

async function runningSystem(siteUrl: string): Promise<FilledSystem> {
  return { siteUrl, groups: await shownGroups(siteUrl, 1), stop: async () => undefined };
}

function oneOf([first]: readonly PublicGroup[]): PublicGroup {
  if (!first)
    throw new StartRefused('There are no groups to look at. Fill the system with: npm run demo');
  return first;
}

try {
  const { values } = parseArgs({ options: { site: { type: 'string' } } });
  say((await ogrinfo('--version')).trim());
  const system = await (values.site === undefined
    ? startWithGroups(groupsToStartWith, say)
    : runningSystem(values.site));
  try {
    const { siteUrl, groups } = system;
    const failed: string[] = [];
    for (const check of ogrChecks(siteUrl, groups, oneOf(groups)))
      if (!(await passes(check))) failed.push(check.title);
    if (failed.length > 0) process.exitCode = 1;
    say(
      failed.length === 0
        ? '\nogrinfo found everything.'
        : `\n${failed.length} checks failed: ${failed.join('; ')}`,
    );
  } finally {
    await system.stop();
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
