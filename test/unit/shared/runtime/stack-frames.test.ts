import { describe, expect, it } from 'vitest';
import { describeError } from '../../../../local/describe-error.ts';
import { loggedError } from '../../../../shared/runtime/logger.ts';
import { stackFramesOf } from '../../../../shared/runtime/stack-frames.ts';

const secret = '0651234567';

function errorOf(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it was expected to fail');
}

/**
 * Changes the message after reading the stack. The stack is built on first access, so it still contains the original
 * message.
 */
function changedLater(error: Error): Error {
  const { stack = '' } = error;
  return Object.assign(error, { stack, message: 'changed' });
}

/** Errors whose message contains a line that looks like a stack frame. */
const errors: readonly (readonly [what: string, error: Error])[] = [
  [
    'a parser error that quotes a queue message',
    errorOf(() => JSON.parse(`\n at ${secret}`) as unknown),
  ],
  [
    'an error that quotes user input',
    errorOf(() => {
      throw new TypeError(`not right:\n    at ${secret} (${secret}:1:1)\nand more`);
    }),
  ],
  [
    'an error whose message was changed later',
    changedLater(
      errorOf(() => {
        throw new Error(`not right:\n    at ${secret}`);
      }),
    ),
  ],
];

describe.each(errors)('The log entry for %s', (_what, error) => {
  it('shows where it was thrown, and nothing from the message', () => {
    expect(error.stack).toContain(secret);
    expect(stackFramesOf(error)[0]).toMatch(/^at .*(:\d+:\d+\)?|<anonymous>\)?)$/);
    expect(loggedError(error)).toMatchObject({ error: error.name, where: stackFramesOf(error)[0] });
    expect(
      [
        stackFramesOf(error).join('\n'),
        JSON.stringify(loggedError(error)),
        describeError(error),
      ].filter((text) => text.includes(secret)),
    ).toEqual([]);
  });
});

it('an error without a stack or a message is logged by name', () => {
  const bare = Object.assign(new RangeError(''), { stack: undefined });

  expect(loggedError(bare)).toEqual({ error: 'RangeError' });
  expect(loggedError(new RangeError(''))).toMatchObject({
    error: 'RangeError',
    where: expect.stringContaining('stack-frames.test.ts') as string,
  });
});
