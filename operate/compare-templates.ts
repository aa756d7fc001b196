/**
 * `npm run operate -- compare-templates BEFORE AFTER [--renames FILE]`: checks whether two folders of synthesised
 * assemblies (`cdk synth --output FOLDER`) define the same system. Assets, descriptions, metadata, the order of items on
 * a dashboard and the order of values in an event pattern are ignored; FILE is a JSON object that maps old names to new
 * ones. Exits with 1 if anything else differs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { differencesBetween, normalTemplate } from './template-differences.ts';

const { values, positionals } = parseArgs({
  options: { renames: { type: 'string' } },
  allowPositionals: true,
});
const [before, after] = positionals;
if (before === undefined || after === undefined)
  throw new Error('Usage: npm run operate -- compare-templates BEFORE AFTER [--renames FILE]');

const renames =
  values.renames === undefined
    ? {}
    : z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(values.renames, 'utf8')));

const templatesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.template.json'))
    .toSorted();
const read = (folder: string, file: string): string =>
  readFileSync(path.join(folder, file), 'utf8');

const files = templatesIn(after);
const differences = [
  ...differencesBetween(templatesIn(before), files, 'templates'),
  ...files.flatMap((file) =>
    differencesBetween(
      normalTemplate(read(before, file), renames),
      normalTemplate(read(after, file)),
      file,
    ),
  ),
];
for (const difference of differences) console.log(difference);
console.log(`${files.length} templates, ${differences.length} differences`);
process.exitCode = differences.length === 0 ? 0 : 1;
