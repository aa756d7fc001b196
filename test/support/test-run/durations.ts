import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const fileDuration = z.object({
  project: z.string(),
  /** The path of the file, relative to the project root. */
  file: z.string(),
  tests: z.int(),
  /** How many milliseconds it took to load the file and to run its hooks and tests. */
  ms: z.number(),
});
export type FileDuration = z.infer<typeof fileDuration>;

/** The stored durations, or none if no tests have run. Throws if the file is not in the expected format. */
export function readDurations(file: string): readonly FileDuration[] {
  try {
    return z.array(fileDuration).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Stores the durations of the files that ran, and keeps those of other files from earlier runs. */
export function keepDurations(file: string, latest: readonly FileDuration[]): void {
  const ran = new Set(latest.map(keyOf));
  const earlier = readDurations(file).filter((each) => !ran.has(keyOf(each)));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify([...earlier, ...latest], undefined, 1));
}

const keyOf = ({ project, file }: FileDuration): string => `${project} ${file}`;
