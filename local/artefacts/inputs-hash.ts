import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Returns a digest of the names and contents of the given files and folders, so that work on unchanged input can be
 * skipped.
 */
export function inputsHash(
  root: string,
  inputs: readonly string[],
  extra: readonly string[] = [],
): string {
  const hash = createHash('sha256').update(JSON.stringify(extra));
  for (const file of inputs.flatMap((input) => filesIn(root, input)).toSorted()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex').slice(0, 24);
}

function filesIn(root: string, input: string): string[] {
  if (statSync(path.join(root, input)).isFile()) return [input];
  return readdirSync(path.join(root, input), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(input, entry.name);
    if (entry.isDirectory()) return filesIn(root, name);
    return entry.isFile() && !entry.name.endsWith('.md') ? [name] : [];
  });
}
