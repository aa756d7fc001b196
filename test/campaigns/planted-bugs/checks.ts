import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PlantedBug } from './planted-bug.ts';
import type { Project, TestSelection } from './vitest-run.ts';

/** A check to run on the project with a bug in it: types, lint, or a selection of tests. Cheap checks run first. */
export type Check = 'types' | 'lint' | TestSelection;

/** Where to find the tests for folders that the test folders do not mirror. */
const testFolders: readonly (readonly [string, readonly string[]])[] = [
  ['shared/store/', ['test/unit/shared/store', 'test/integration/store']],
  ['infra/', ['test/unit/infra/functions', 'test/infra']],
  ['local/', ['test/unit/local']],
];

const everywhere: readonly Check[] = [
  { projects: ['unit', 'contract'], tests: [], related: [] },
  'lint',
  { projects: ['infra'], tests: [], related: [] },
  { projects: ['integration'], tests: [], related: [] },
  { projects: ['e2e'], tests: [], related: [] },
];

/** The architecture test reads source files instead of importing them, so it is never found as a related test. */
const architectureTest = 'test/unit/architecture.test.ts';

export const everyProject: readonly Project[] = ['unit', 'contract', 'infra', 'integration', 'e2e'];

/**
 * The checks for a bug: the tests for the changed files, then the tests that import those files, then everything;
 * `cheap` skips the last step.
 */
export function checksFor(bug: PlantedBug, project: string, cheap: boolean): Check[] {
  const nearby = [
    ...(bug.lookIn.length > 0 ? bug.lookIn : bug.files.flatMap((file) => testsBeside(file))),
    architectureTest,
  ].filter((path) => existsSync(join(project, path)));
  const [quick, slow] = [
    nearby.filter((path) => path.startsWith('test/unit/')),
    nearby.filter((path) => !path.startsWith('test/unit/')),
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

/**
 * The test for `shared/domain/areas/area.ts` is test/unit/shared/domain/areas/area.test.ts; the tests for a use case
 * are in a folder named after it.
 */
function testsBeside(file: string): string[] {
  const folders = testFolders.find(([start]) => file.startsWith(start))?.[1];
  if (folders) return [...folders];
  const [, useCase] = /^functions\/([\w-]+\/[\w-]+)\//.exec(file) ?? [];
  if (useCase !== undefined) return [`test/unit/functions/${useCase}`];
  return [`test/unit/${file.replace(/\.tsx?$/, '.test.ts')}`];
}
