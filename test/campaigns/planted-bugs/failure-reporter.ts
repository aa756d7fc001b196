import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import type { ReportedFailure } from './test-outcome.ts';

type Failing = TestCase | TestModule | TestSuite;

/**
 * Writes every failure of a test run as JSON to the file that `FAILURES_FILE` names. Vitest's own reporters do not say
 * whether a hook exceeded its time limit.
 */
export default class FailureReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env['FAILURES_FILE'];
    if (file === undefined) throw new Error('FAILURES_FILE is not set');
    writeFileSync(file, JSON.stringify(modules.flatMap((module) => failuresIn(module))));
  }
}

function failuresIn(module: TestModule): ReportedFailure[] {
  const { relativeModuleId: path } = module;
  const parts: Failing[] = [
    module,
    ...module.children.allSuites(),
    ...module.children.allTests('failed'),
  ];
  return parts.flatMap((part) => {
    const messages = errorsOf(part).map(({ message }) => message);
    const title = part.type === 'module' ? '' : part.fullName;
    return messages.length === 0 ? [] : [{ file: path, title, messages }];
  });
}

function errorsOf(part: Failing): readonly { readonly message: string }[] {
  return part.type === 'test' ? (part.result().errors ?? []) : part.errors();
}
