import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A plausible mistake, stored as a patch for `git apply`. */
export interface PlantedBug {
  /** The two digits that the file name starts with. */
  readonly number: string;
  readonly patch: string;
  /** The rule that the bug breaks, from the first line of the file. */
  readonly rule: string;
  /** The project files that it changes. */
  readonly files: readonly string[];
  /** Tests to run first, when those next to the changed files are not the best ones. */
  readonly lookIn: readonly string[];
}

const folder = fileURLToPath(new URL('./bugs/', import.meta.url));

/** Every planted bug, by number. Throws when a patch does not say what it breaks. */
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
