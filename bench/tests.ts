/** Prints how long the test files took when they last ran: the total for each project, and the slowest files. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { durationsFile } from '../test/support/test-run/kept-files.ts';
import { readDurations, type FileDuration } from '../test/support/test-run/durations.ts';
import { markdownTable } from './figures.ts';

const { values } = parseArgs({ options: { files: { type: 'string', default: '20' } } });
const durations = readDurations(durationsFile)
  .filter(({ file }) => existsSync(file))
  .toSorted((a, b) => b.ms - a.ms);
if (durations.length === 0) {
  console.error('No durations are known yet: run `npm test` first.');
  process.exitCode = 1;
} else {
  const all = totalOf(durations);
  const projects = [...new Set(durations.map(({ project }) => project))];
  const rows = projects.map((project) => {
    const own = durations.filter((each) => each.project === project);
    return [project, String(own.length), String(testsIn(own)), ...shareOf(totalOf(own), all)];
  });
  console.log(
    'Files run beside each other, so a whole run takes less than the sum of its files.\n',
  );
  console.log(
    markdownTable([
      ['project', 'files', 'tests', 'seconds', 'share'],
      ...rows,
      ['all', String(durations.length), String(testsIn(durations)), ...shareOf(all, all)],
    ]),
  );
  console.log();
  console.log(
    markdownTable([
      ['file', 'tests', 'seconds', 'share'],
      ...durations
        .slice(0, Number(values.files))
        .map(({ file, tests, ms }) => [file, String(tests), ...shareOf(ms, all)]),
    ]),
  );
}

function totalOf(files: readonly FileDuration[]): number {
  return files.reduce((total, { ms }) => total + ms, 0);
}

function testsIn(files: readonly FileDuration[]): number {
  return files.reduce((total, { tests }) => total + tests, 0);
}

function shareOf(ms: number, all: number): readonly [seconds: string, share: string] {
  return [(ms / 1000).toFixed(1), `${((ms / all) * 100).toFixed(1)} %`];
}
