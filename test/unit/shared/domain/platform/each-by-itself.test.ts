import { describe, expect, it } from 'vitest';
import { eachByItself, SomeLeft } from '../../../../../shared/domain/platform/each-by-itself.ts';

function run(ids: readonly string[], failing: readonly string[]) {
  const [handled, reported]: [string[], [string, unknown][]] = [[], []];
  const done = eachByItself(
    ids,
    async (id) => {
      if (failing.includes(id)) throw new Error(`not ${id}`);
      handled.push(id);
    },
    (id, error) => void reported.push([id, error]),
  );
  return { done, handled, reported };
}

describe('What is handled one by one', () => {
  it('is all done when nothing fails', async () => {
    const { done, handled, reported } = run(['a', 'b'], []);

    await expect(done).resolves.toBeUndefined();

    expect([handled, reported]).toEqual([['a', 'b'], []]);
  });

  it('goes on after one that fails, which is reported with its cause; at the end it says how many are left', async () => {
    const { done, handled, reported } = run(['a', 'b', 'c', 'd'], ['a', 'c']);

    await expect(done).rejects.toBeInstanceOf(SomeLeft);
    await expect(done).rejects.toThrow('2 could not be handled');

    expect(handled).toEqual(['b', 'd']);
    expect(reported).toEqual([
      ['a', new Error('not a')],
      ['c', new Error('not c')],
    ]);
    expect(new SomeLeft(1).name).toBe('SomeLeft');
  });
});
