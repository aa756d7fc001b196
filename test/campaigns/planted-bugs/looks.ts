import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PlantedBug } from './planted-bug.ts';
import type { Project, TestLook } from './vitest-run.ts';

/** One look at the project with a bug in it: a check of the whole, or which tests to run. Cheap looks come first. */
export type Look = 'types' | 'lint' | TestLook;

/** Where the tests of a room stand when they do not mirror it. */
const rooms: readonly (readonly [string, readonly string[]])[] = [
  ['shared/store/', ['test/unit/shared/store', 'test/integration/store']],
  ['infra/', ['test/unit/infra/functions', 'test/infra']],
  ['local/', ['test/unit/local']],
];

const everywhere: readonly Look[] = [
  { projects: ['unit', 'contract'], tests: [], related: [] },
  'lint',
  { projects: ['infra'], tests: [], related: [] },
  { projects: ['integration'], tests: [], related: [] },
  { projects: ['e2e'], tests: [], related: [] },
];

/** Reads every file instead of importing it. */
const whole = 'test/unit/architecture.test.ts';

export const everyProject: readonly Project[] = ['unit', 'contract', 'infra', 'integration', 'e2e'];

/** Where to look for a bug: beside the changed files, then at all that imports them, then everywhere; `cheap` leaves the last out. */
export function looksFor(bug: PlantedBug, project: string, cheap: boolean): Look[] {
  const beside = [
    ...(bug.lookIn.length > 0 ? bug.lookIn : bug.files.flatMap((file) => testsBeside(file))),
    whole,
  ].filter((path) => existsSync(join(project, path)));
  const [quick, slow] = [
    beside.filter((path) => path.startsWith('test/unit/')),
    beside.filter((path) => !path.startsWith('test/unit/')),
  ];
  return [
    { projects: everyProject, tests: [...new Set(quick)], related: [] },
    ...(slow.length > 0
      ? [{ projects: everyProject, tests: [...new Set(slow)], related: [] }]
      : []),
    'types',
    {
      projects: ['unit', 'contract'],
      tests: [],
      related: bug.files.filter((file) => /\.tsx?$/.test(file)),
    },
    ...(cheap ? [] : everywhere),
  ];
}

/** `shared/domain/areas/area.ts` has its test as test/unit/shared/domain/areas/area.test.ts, a use case in a folder of its name. */
function testsBeside(file: string): string[] {
  const room = rooms.find(([start]) => file.startsWith(start))?.[1];
  if (room) return [...room];
  const [, useCase] = /^functions\/([\w-]+\/[\w-]+)\//.exec(file) ?? [];
  if (useCase !== undefined) return [`test/unit/functions/${useCase}`];
  return [`test/unit/${file.replace(/\.tsx?$/, '.test.ts')}`];
}
