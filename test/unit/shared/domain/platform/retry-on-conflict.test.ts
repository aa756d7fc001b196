import { describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../../../shared/domain/groups/group.ts';
import { retryOnConflict } from '../../../../../shared/domain/platform/retry-on-conflict.ts';

describe('After a concurrent change', () => {
  it('the attempt is made again, until it succeeds', async () => {
    let attempts = 0;

    const result = await retryOnConflict(3, async () => {
      attempts += 1;
      if (attempts < 3) throw new ConcurrentChange();
      return 'stored';
    });

    expect([result, attempts]).toEqual(['stored', 3]);
  });

  it('the last attempt throws on, so that a queue or a person tries later', async () => {
    let attempts = 0;

    const trying = retryOnConflict(3, async () => {
      attempts += 1;
      throw new ConcurrentChange();
    });

    await expect(trying).rejects.toBeInstanceOf(ConcurrentChange);
    expect(attempts).toBe(3);
  });

  it('only that one is tried again: every other error goes on at once', async () => {
    let attempts = 0;

    const trying = retryOnConflict(3, async () => {
      attempts += 1;
      throw new GroupNotFound();
    });

    await expect(trying).rejects.toBeInstanceOf(GroupNotFound);
    expect(attempts).toBe(1);
  });
});
