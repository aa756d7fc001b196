import { closeSync, existsSync, openSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { StartRefused } from '../../local/start-refused.ts';
import type { Region } from '../../shared/regions/region.ts';
import { partitions } from '../../shared/store/keys.ts';
import { partitionInRegion, type RegionItems } from '../../shared/store/platform/region-items.ts';
import type { Item } from '../../shared/store/table.ts';

const storedText = z.object({ S: z.string() });
const exportedLine = z.object({
  Item: z.object({ PK: storedText, regionId: storedText.optional() }),
});

/**
 * Checks, without changing anything, that the items of a region can be exported to this file: the file must be
 * writable, and either absent, empty or an earlier export of the same region. Throws StartRefused if not.
 */
export function checkExport(file: string, region: Region): void {
  checkWritable(file);
  const { lines } = readExport(file);
  const municipalities = region.municipalities.map(({ code }) => code);
  const own = { regionId: region.id, municipalities, eventIds: new Set<string>() };
  const whose = lines.map((line) => regionOfLine(line, own));
  if (whose.includes('another') || (lines.length > 0 && !whose.includes('own')))
    throw new StartRefused(
      `${file} is not an export of ${region.id} but of another region: name another file.`,
    );
}

/**
 * Writes items to a file as JSON lines in the form in which DynamoDB exports and imports them, and makes sure that they
 * have been written to disk. A file from an earlier, interrupted run is completed: lines that it already holds are not
 * written again. Returns the number of lines in the file. Throws StartRefused if the file contains anything else.
 */
export async function exportItems(file: string, items: AsyncIterable<Item>): Promise<number> {
  const { lines, bytes } = readExport(file);
  // A last line that was cut off is written again.
  if (existsSync(file)) truncateSync(file, bytes);
  const known = new Set(lines);
  const output = await open(file, 'a', 0o600);
  try {
    for await (const item of items) {
      const line = lineOf(item);
      if (known.has(line)) continue;
      known.add(line);
      await output.appendFile(`${line}\n`);
    }
    await output.sync();
  } finally {
    await output.close();
  }
  return known.size;
}

/** An item always produces the same line, although the database returns its attributes in any order. */
function lineOf(item: Item): string {
  const Item = marshall(item, { removeUndefinedValues: true });
  return JSON.stringify({ Item }, (_key, value: unknown) => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}

/**
 * Checks that the file can be written, without leaving a new file behind. Throws StartRefused if it cannot be written.
 */
function checkWritable(file: string): void {
  const isNew = !existsSync(file);
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new StartRefused(
      `${file} cannot be written (${code}): name a file, in a folder that exists and in which you may write.`,
      { cause: error },
    );
  }
  if (isNew) rmSync(file);
}

/** The complete lines of the file, and their size in bytes; a last line that was cut off is left out. */
function readExport(file: string): { readonly lines: readonly string[]; readonly bytes: number } {
  if (!existsSync(file)) return { lines: [], bytes: 0 };
  const text = readFileSync(file, 'utf8');
  const complete = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = complete.split('\n').filter((line) => line !== '');
  if (lines.some((line) => keysIn(line) === undefined) || (lines.length === 0 && text !== ''))
    throw new StartRefused(`${file} is not an export of this command: name another file.`);
  return { lines, bytes: Buffer.byteLength(complete) };
}

/**
 * Whether a line of an export holds an item of this region or of another region. A line from the mail ledger does not
 * always show its region.
 */
function regionOfLine(line: string, own: RegionItems): 'own' | 'another' | 'unknown' {
  const item = keysIn(line) ?? {};
  if (partitionInRegion(item, own)) return 'own';
  return String(item['PK']).startsWith(partitions.mail) ? 'unknown' : 'another';
}

/** The attributes that identify the region of the exported item in a line; undefined if the line does not hold one. */
function keysIn(line: string): Item | undefined {
  try {
    const { PK, regionId } = exportedLine.parse(JSON.parse(line)).Item;
    return { PK: PK.S, regionId: regionId?.S };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}
