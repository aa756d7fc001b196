import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import { failuresIn } from '../../support/test-run/failures-in.ts';
import type { ReportedFailure } from './test-outcome.ts';

/**
 * Writes every failure of a test run as JSON to the file that `FAILURES_FILE` names. Vitest's own reporters do not say
 * whether a hook exceeded its time limit.
 */
export default class FailureReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env['FAILURES_FILE'];
    if (file === undefined) throw new Error('FAILURES_FILE is not set');
    writeFileSync(file, JSON.stringify(modules.flatMap(reportedFailures)));
  }
}

function reportedFailures(module: TestModule): ReportedFailure[] {
  return failuresIn(module).map(({ part, messages }) => ({
    file: module.relativeModuleId,
    title: part.type === 'module' ? '' : part.fullName,
    messages: [...messages],
  }));
}
