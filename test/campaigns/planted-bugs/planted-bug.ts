import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A mistake that somebody could make, kept as a patch that `git apply` can read. */
export interface PlantedBug {
  /** Two digits: the first part of the file's name. */
  readonly number: string;
  readonly patch: string;
  /** The rule that the bug breaks; it stands above the patch. */
  readonly rule: string;
  /** The files of the project that it changes. */
  readonly files: readonly string[];
  /** Where to look first, when beside the changed files is not the best place. */
  readonly lookIn: readonly string[];
}

const folder = fileURLToPath(new URL('./bugs/', import.meta.url));

/** Every planted bug, in the order of their numbers. Throws when a patch does not say what it breaks. */
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
