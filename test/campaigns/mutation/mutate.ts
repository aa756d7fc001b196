import { Stryker } from '@stryker-mutator/core';
import type { Part } from './parts.ts';

type Mutants = Awaited<ReturnType<Stryker['runMutationTest']>>;

/** Where Stryker keeps its copy of the project, its incremental results and its reports; ignored by git. */
const folder = '.build/mutation';

/** Mutates the code of one part, one small change at a time, and runs the tests that cover each change. */
export async function mutate(part: Part, workers: number): Promise<Mutants> {
  process.env['MUTATION_PART'] = JSON.stringify(part);
  const stryker = new Stryker({
    mutate: [...part.code],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/campaigns/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // Ignores mutants in code that runs at load time, because each would need a new process. The constants that such
    // code defines have their own tests.
    ignoreStatic: true,
    concurrency: workers,
    timeoutMS: 10_000,
    incremental: !(part.ignoresEarlierRuns ?? false),
    incrementalFile: `${folder}/${part.name}-incremental.json`,
    tempDirName: `${folder}/sandbox`,
    ignorePatterns: ['.build', '.local', 'cdk.out', 'docs'],
    // This file deliberately does not exist: otherwise, to parse tsconfig.json, Stryker would use an API that
    // TypeScript 7 lacks.
    tsconfigFile: 'no-tsconfig.json',
    reporters: ['html', 'json'],
    htmlReporter: { fileName: `${folder}/${part.name}.html` },
    jsonReporter: { fileName: `${folder}/${part.name}.json` },
    allowConsoleColors: false,
    logLevel: 'warn' as never,
  });
  return stryker.runMutationTest();
}
