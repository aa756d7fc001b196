import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { marshall } from '@aws-sdk/util-dynamodb';
import { StartRefused } from '../../local/start-refused.ts';
import type { Item } from '../../shared/store/table.ts';

/**
 * Writes items to a file as JSON lines in the form in which DynamoDB exports and imports them, and makes sure that they
 * are on the disk. A file from an earlier, interrupted run is completed: lines that it already holds are not written
 * again. Returns the number of lines in the file. Throws StartRefused if the file holds anything else.
 */
export async function exportItems(file: string, items: AsyncIterable<Item>): Promise<number> {
  const known = knownLines(file);
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

/** An item always gives the same line, although the database returns its attributes in any order. */
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

/** The complete lines of the file; a last line that was cut off is removed from it. */
function knownLines(file: string): Set<string> {
  if (!existsSync(file)) return new Set();
  const text = readFileSync(file, 'utf8');
  const complete = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = complete.split('\n').filter((line) => line !== '');
  if (lines.some((line) => !line.startsWith('{"Item":{')) || (lines.length === 0 && text !== ''))
    throw new StartRefused(`${file} is not an export of this command: name another file.`);
  truncateSync(file, Buffer.byteLength(complete));
  return new Set(lines);
}
