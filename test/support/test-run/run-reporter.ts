import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { keepDurations, type FileDuration } from './durations.ts';
import { describeFailures, folderNameFor, type FailedTest } from './failed-test.ts';
import { failuresIn, type Failure } from './failures-in.ts';
import { durationsFile, failuresFolder } from './kept-files.ts';

/**
 * Ends the output of a run with a summary of what failed: for each test its seed, the command that reproduces the
 * failure, and the folder with the evidence about it. Also records how long each file took, for
 * `npm run bench -- tests`.
 */
export default class RunReporter implements Reporter {
  onTestRunStart(): void {
    rmSync(failuresFolder, { recursive: true, force: true });
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    keepDurations(durationsFile, modules.map(durationOf));
    const failed = modules.flatMap(failuresIn).map(failedTest);
    if (failed.length > 0) console.log(describeFailures(failed, keptFolder));
  }
}

function failedTest({ part, messages }: Failure): FailedTest {
  const names: string[] = [];
  let each: Failure['part'] = part;
  while (each.type !== 'module') {
    names.unshift(each.name);
    each = each.parent;
  }
  return {
    project: part.project.name,
    file: each.relativeModuleId,
    names,
    isSuite: part.type === 'suite',
    messages,
  };
}

/** The folder with the evidence about a failed test, relative to the project root; absent if nothing was kept. */
function keptFolder(failed: FailedTest): string | undefined {
  const folder = path.join(failuresFolder, folderNameFor(failed));
  return existsSync(folder) ? path.relative(process.cwd(), folder) : undefined;
}

function durationOf(module: TestModule): FileDuration {
  const { collectDuration, duration, setupDuration } = module.diagnostic();
  return {
    project: module.project.name,
    file: module.relativeModuleId,
    tests: [...module.children.allTests()].length,
    ms: Math.round(collectDuration + setupDuration + duration),
  };
}
