import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catchBug } from '../../../campaigns/planted-bugs/catch-bug.ts';
import { readPlantedBug } from '../../../campaigns/planted-bugs/planted-bug.ts';
import type { ProjectCopy } from '../../../campaigns/planted-bugs/project-copy.ts';
import { outcomeOf } from '../../../campaigns/planted-bugs/test-outcome.ts';
import { runTests } from '../../../campaigns/planted-bugs/vitest-run.ts';

const file = 'test/unit/a.test.ts';
const slow = { file, title: 'is slow', messages: ['Test timed out in 5000ms.\nIf this is a …'] };
const wrong = { file, title: 'is wrong', messages: ['expected 1 to be 2'] };

const slowTests = `
  import { beforeAll, describe, expect, it } from 'vitest';
  const wait = () => new Promise((resolve) => setTimeout(resolve, 500));
  it('is slow', wait, 50);
  it('is wrong', () => expect(1).toBe(2));
  describe('its hook', () => {
    beforeAll(wait, 50);
    it('is skipped', () => {});
  });
`;

const bug = readPlantedBug('99-bug.patch', 'Breaks: a rule\n+++ b/shared/a.ts\n');
const copy: ProjectCopy = { folder: '/copy', plant() {}, revert() {}, remove() {} };

describe('The outcome of a test run', () => {
  it.each([
    ['a test that exceeded its time limit', slow],
    ['a hook that did', { ...slow, messages: ['Hook timed out in 10000ms.'] }],
  ])('does not count %s as a failed test', (_what, exceeded) => {
    expect(outcomeOf([exceeded])).toEqual({ timedOut: [{ file, title: 'is slow' }] });
  });

  it('names the test that failed for another reason', () => {
    expect(outcomeOf([slow, wrong])).toEqual({
      failed: { file, title: 'is wrong' },
      timedOut: [{ file, title: 'is slow' }],
    });
  });

  it('counts a test as failed if it exceeded its time limit after an assertion had failed', () => {
    const both = { file, title: 'is both', messages: [...slow.messages, ...wrong.messages] };

    expect(outcomeOf([both])).toMatchObject({ failed: { title: 'is both' } });
  });

  it('names a file that could not be loaded', () => {
    const broken = { file, title: '', messages: ['\nCannot find module\n'] };

    expect(outcomeOf([broken]).failed).toEqual({ file, title: 'Cannot find module' });
  });

  it('tells a test that fails from tests and hooks that exceed their time limit', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'time-outs-'));
    cpSync('test/campaigns/planted-bugs', join(folder, 'test/campaigns/planted-bugs'), {
      recursive: true,
    });
    cpSync('test/support/test-run', join(folder, 'test/support/test-run'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'slow.test.ts'), slowTests);

    const outcome = await runTests(folder, { projects: [], tests: ['slow.test.ts'], related: [] });

    rmSync(folder, { recursive: true });
    expect(outcome).toEqual({
      failed: { file: 'slow.test.ts', title: 'is wrong' },
      timedOut: [
        { file: 'slow.test.ts', title: 'its hook' },
        { file: 'slow.test.ts', title: 'is slow' },
      ],
    });
  });
});

describe('A planted bug', () => {
  it('that only makes tests exceed their time limit has not been caught', async () => {
    const { caughtBy, timedOut } = await catchBug(bug, copy, false, async () => outcomeOf([slow]));

    expect(caughtBy).toBeUndefined();
    expect(timedOut.length).toBeGreaterThan(1);
  });

  it('is caught by a later check than the one that exceeded its time limit', async () => {
    let checks = 0;

    const { caughtBy } = await catchBug(bug, copy, false, async () =>
      outcomeOf([(checks += 1) === 1 ? slow : wrong]),
    );

    expect(caughtBy?.title).toBe('is wrong');
    expect(checks).toBe(2);
  });
});
