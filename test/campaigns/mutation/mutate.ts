import { Stryker } from '@stryker-mutator/core';
import type { Part } from './parts.ts';

type Mutants = Awaited<ReturnType<Stryker['runMutationTest']>>;

/** Where Stryker copies the project to, keeps what it knows from before and writes its reports; git ignores it. */
const folder = '.build/mutation';

/** Changes the code of one part, one small thing at a time, and runs the tests that come by that place. */
export async function mutate(part: Part, workers: number): Promise<Mutants> {
  process.env['MUTATION_PART'] = JSON.stringify(part);
  const stryker = new Stryker({
    mutate: [...part.code],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/campaigns/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // What runs when a file is loaded would need a fresh start for each mutant; those constants have tests of their own.
    ignoreStatic: true,
    concurrency: workers,
    timeoutMS: 10_000,
    incremental: !(part.startsAnew ?? false),
    incrementalFile: `${folder}/${part.name}-incremental.json`,
    tempDirName: `${folder}/sandbox`,
    ignorePatterns: ['.build', '.local', 'cdk.out', 'docs', 'web'],
    // Stryker would read it with an interface that TypeScript 7 no longer has.
    tsconfigFile: 'no-tsconfig.json',
    reporters: ['html', 'json'],
    htmlReporter: { fileName: `${folder}/${part.name}.html` },
    jsonReporter: { fileName: `${folder}/${part.name}.json` },
    allowConsoleColors: false,
    logLevel: 'warn' as never,
  });
  return stryker.runMutationTest();
}
