import { describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../../../shared/domain/groups/group.ts';
import { retryOnConflict } from '../../../../../shared/domain/platform/retry-on-conflict.ts';

describe('Retrying on a conflict', () => {
  it('repeats the attempt until it succeeds', async () => {
    let attempts = 0;

    const result = await retryOnConflict(3, async () => {
      attempts += 1;
      if (attempts < 3) throw new ConcurrentChange();
      return 'stored';
    });

    expect([result, attempts]).toEqual(['stored', 3]);
  });

  it('throws after the last attempt, so that a queue or a person can retry later', async () => {
    let attempts = 0;

    const retried = retryOnConflict(3, async () => {
      attempts += 1;
      throw new ConcurrentChange();
    });

    await expect(retried).rejects.toBeInstanceOf(ConcurrentChange);
    expect(attempts).toBe(3);
  });

  it('throws any other error at once', async () => {
    let attempts = 0;

    const retried = retryOnConflict(3, async () => {
      attempts += 1;
      throw new GroupNotFound();
    });

    await expect(retried).rejects.toBeInstanceOf(GroupNotFound);
    expect(attempts).toBe(1);
  });
});
