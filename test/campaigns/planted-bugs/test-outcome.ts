import * as z from 'zod';

/** A test that failed, or a test file that could not be loaded. */
export interface FailedTest {
  readonly file: string;
  readonly title: string;
}

export interface TestOutcome {
  /** The first test that failed; absent if none did. */
  readonly failed?: FailedTest;
  /**
   * Tests that exceeded their time limit. This does not mean that the code under test is wrong, because a busy machine
   * has the same effect.
   */
  readonly timedOut: readonly FailedTest[];
}

const reportedFailure = z.object({
  /** The path of the file, relative to the project root. */
  file: z.string(),
  /** The full name of the test or of the suite; empty if the whole file failed. */
  title: z.string(),
  /** The error messages; there is at least one. */
  messages: z.array(z.string()),
});

/** A test, suite or file that failed, as `failure-reporter.ts` writes it. */
export type ReportedFailure = z.infer<typeof reportedFailure>;

/** Separates the tests that failed from those that only exceeded their time limit. */
export function outcomeOf(json: unknown): TestOutcome {
  const failures = z
    .array(reportedFailure)
    .parse(json)
    .map(({ file, title, messages }) => ({
      test: { file, title: title === '' ? firstLine(messages.join('\n')) : title },
      isTimeOut: messages.every(isTimeOut),
    }));
  const failed = failures.find(({ isTimeOut: outOfTime }) => !outOfTime)?.test;
  const timedOut = failures.filter((failure) => failure.isTimeOut).map(({ test }) => test);
  return failed ? { failed, timedOut } : { timedOut };
}

/** Whether this is Vitest's message for a test or a hook that exceeded its time limit. */
function isTimeOut(message: string): boolean {
  return /^(Test|Hook) timed out in \d+ms/.test(message);
}

function firstLine(message: string): string {
  return (
    message
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '') ?? 'did not finish'
  );
}
