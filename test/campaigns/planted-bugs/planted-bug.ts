import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A plausible mistake, stored as a patch for `git apply`. */
export interface PlantedBug {
  /** The two digits at the start of the file name. */
  readonly number: string;
  readonly patch: string;
  /** The rule that the bug breaks, taken from the first line of the patch. */
  readonly rule: string;
  /** The project files that the patch changes. */
  readonly files: readonly string[];
  /** The tests to run first, if the tests for the changed files are not the best ones to start with. */
  readonly lookIn: readonly string[];
}

const folder = fileURLToPath(new URL('./bugs/', import.meta.url));

/** Returns every planted bug, ordered by number. Throws if a patch does not state the rule that it breaks. */
export function plantedBugs(): PlantedBug[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.patch'));
  return names
    .sort()
    .map((name) => readPlantedBug(folder + name, readFileSync(folder + name, 'utf8')));
}

export function readPlantedBug(patch: string, text: string): PlantedBug {
  const number = /(\d\d)-[a-z-]+\.patch$/.exec(patch)?.[1];
  const rule = /^Breaks: (.+)$/m.exec(text)?.[1];
  const files = [...text.matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, file = '']) => file);
  if (number === undefined || rule === undefined || files.length === 0)
    throw new Error(`${patch} is no planted bug`);
  return {
    number,
    patch,
    rule,
    files,
    lookIn: /^Look in: (.+)$/m.exec(text)?.[1]?.split(' ') ?? [],
  };
}
