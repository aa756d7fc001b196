import { describe, expect, it } from 'vitest';
import { plantedBugs, readPlantedBug } from '../../../campaigns/planted-bugs/planted-bug.ts';
import { whyNotApplicable } from '../../../campaigns/planted-bugs/project-copy.ts';

const bugs = plantedBugs();

describe('The planted bugs', () => {
  it('are at least twenty, each with its own number and rule', () => {
    expect(bugs.length).toBeGreaterThanOrEqual(20);
    expect(new Set(bugs.map(({ number }) => number)).size).toBe(bugs.length);
    expect(new Set(bugs.map(({ rule }) => rule)).size).toBe(bugs.length);
  });

  it.each(bugs)('$number still applies to the code: $rule', ({ patch }) => {
    expect(whyNotApplicable(patch)).toBeUndefined();
  });

  it('change the product, never a test', () => {
    expect(
      bugs.flatMap(({ files }) => files).filter((file) => /^(test|bench)\//.test(file)),
    ).toEqual([]);
  });
});

describe('A patch', () => {
  it('that does not apply is reported with the message of git', () => {
    const bug = readPlantedBug(
      '99-no-such-file.patch',
      'Breaks: nothing\n\n--- a/no-such-file.ts\n+++ b/no-such-file.ts\n',
    );

    expect(whyNotApplicable(bug.patch)).toContain('99-no-such-file.patch');
  });

  it.each([
    ['a number', 'bug.patch', 'Breaks: x\n+++ b/a.ts\n'],
    ['a rule', '01-bug.patch', '+++ b/a.ts\n'],
    ['a change', '01-bug.patch', 'Breaks: x\n'],
  ])('without %s is not a planted bug', (_what, name, text) => {
    expect(() => readPlantedBug(name, text)).toThrow('is no planted bug');
  });
});
