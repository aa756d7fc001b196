import { describe, expect, it } from 'vitest';
import { attemptEach, SomeFailed } from '../../../../../shared/domain/platform/attempt-each.ts';

function run(ids: readonly string[], failing: readonly string[]) {
  const [handled, reported]: [string[], [string, unknown][]] = [[], []];
  const done = attemptEach(
    ids,
    async (id) => {
      if (failing.includes(id)) throw new Error(`not ${id}`);
      handled.push(id);
    },
    (id, error) => void reported.push([id, error]),
  );
  return { done, handled, reported };
}

describe('Attempting each item', () => {
  it('handles all of them when nothing fails', async () => {
    const { done, handled, reported } = run(['a', 'b'], []);

    await expect(done).resolves.toBeUndefined();

    expect([handled, reported]).toEqual([['a', 'b'], []]);
  });

  it('continues after a failure, reports it with its cause, and finally throws with the number of failures', async () => {
    const { done, handled, reported } = run(['a', 'b', 'c', 'd'], ['a', 'c']);

    await expect(done).rejects.toBeInstanceOf(SomeFailed);
    await expect(done).rejects.toThrow('2 could not be handled');

    expect(handled).toEqual(['b', 'd']);
    expect(reported).toEqual([
      ['a', new Error('not a')],
      ['c', new Error('not c')],
    ]);
    expect(new SomeFailed(1).name).toBe('SomeFailed');
  });
});
