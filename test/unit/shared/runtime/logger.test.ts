import { describe, expect, it } from 'vitest';
import { loggedError, logger } from '../../../../shared/runtime/logger.ts';
import { hostileLines } from '../../../support/hostile-text.ts';
import { loggedLines } from '../../../support/logged-lines.ts';

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

it('A line of the log cannot be split by what is in it', async () => {
  const lines = await loggedLines(async () => {
    logger.info('one', { groupId: hostileLines });
    logger.warn('two', { groupId: hostileLines });
    logger.error('three', new Error(hostileLines), { groupId: hostileLines });
  });

  const parsed = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { message: string });
  expect(parsed.map(({ message }) => message)).toEqual(['one', 'two', 'three']);
});

it('A line of the log says in UTC when it was written', async () => {
  const line = await loggedLines(async () => logger.info('one', {}));

  const { timestamp } = JSON.parse(line) as { timestamp: string };
  expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(Math.abs(Date.parse(timestamp) - Date.now())).toBeLessThan(60_000);
});
