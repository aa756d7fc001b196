import type { TestCase, TestModule, TestSuite } from 'vitest/node';

type Part = TestCase | TestModule | TestSuite;

/** A test, a suite with a failed hook, or a file that could not be loaded, with its error messages. */
export interface Failure {
  readonly part: Part;
  readonly messages: readonly string[];
}

/** Everything in a test file that failed, in the order of the file. */
export function failuresIn(module: TestModule): readonly Failure[] {
  const parts: Part[] = [
    module,
    ...module.children.allSuites(),
    ...module.children.allTests('failed'),
  ];
  return parts.flatMap((part) => {
    const messages = errorsOf(part).map(({ message }) => message);
    return messages.length === 0 ? [] : [{ part, messages }];
  });
}

function errorsOf(part: Part): readonly { readonly message: string }[] {
  return part.type === 'test' ? (part.result().errors ?? []) : part.errors();
}
