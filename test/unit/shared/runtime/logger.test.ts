import { describe, expect, it } from 'vitest';
import { loggedError } from '../../../../shared/runtime/logger.ts';

describe('An error in the log', () => {
  it('is its name, its cause and where it was thrown, never a message', () => {
    const described = loggedError(
      new TypeError('canarie@canary.example', { cause: new RangeError('06 12345678') }),
    );

    expect(described).toMatchObject({
      error: 'TypeError',
      cause: 'RangeError',
      where: expect.stringMatching(/^at .*logger\.test\.ts/),
    });
    expect(JSON.stringify(described)).not.toMatch(/canary|12345678/);
  });

  it('is only its type when it is not an Error', () => {
    expect(loggedError('canarie@canary.example')).toEqual({ error: 'string' });
  });
});
