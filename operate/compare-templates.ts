/**
 * `npm run operate -- compare-templates BEFORE AFTER [--renames FILE]`: checks whether two folders of synthesised
 * assemblies (`cdk synth --output FOLDER`) define the same system. Resources are matched by name, so it makes no
 * difference which stack contains them. Assets, descriptions, metadata, the order of items on a dashboard and the order
 * of values in an event pattern are ignored; FILE is a JSON object that maps old names to new ones. Exits with 1 if
 * anything else differs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { StartRefused } from '../local/start-refused.ts';
import { operate, say } from './invoke.ts';
import { mergedTemplates } from './merged-templates.ts';
import { differencesBetween, withNewNames } from './template-differences.ts';
import type { JsonObject } from './template-references.ts';

const extension = '.template.json';

function resourcesIn(folder: string): Record<string, JsonObject> {
  const files = readdirSync(folder).filter((file) => file.endsWith(extension));
  const templates = files.map((file) => [
    file.slice(0, -extension.length),
    readFileSync(path.join(folder, file), 'utf8'),
  ]);
  return mergedTemplates(Object.fromEntries(templates) as Record<string, string>);
}

await operate(async () => {
  const { values, positionals } = parseArgs({
    options: { renames: { type: 'string' } },
    allowPositionals: true,
  });
  const [before, after] = positionals;
  if (before === undefined || after === undefined)
    throw new StartRefused(
      'Usage: npm run operate -- compare-templates BEFORE AFTER [--renames FILE]',
    );
  const renames =
    values.renames === undefined
      ? {}
      : z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(values.renames, 'utf8')));

  const [old, current] = [withNewNames(resourcesIn(before), renames), resourcesIn(after)];
  const differences = differencesBetween(old, current);
  for (const difference of differences) say(difference);
  say(`${Object.keys(current).length} resources and outputs, ${differences.length} differences`);
  return differences.length === 0 ? 0 : 1;
});
