import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  describeFailures,
  folderNameFor,
  repetitionOf,
  type FailedTest,
} from '../../../support/test-run/failed-test.ts';

const failed = (given: Partial<FailedTest> = {}): FailedTest => ({
  project: 'unit',
  file: 'test/unit/shared/a.test.ts',
  names: ['An area', 'is measured'],
  isSuite: false,
  messages: ['expected 1 to be 2'],
  ...given,
});

/** The words of a command, as a shell splits them. */
const wordsOf = (command: string): readonly string[] =>
  execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');

describe('The command that repeats a failure', () => {
  it('runs only the test that failed', () => {
    expect(repetitionOf(failed())).toEqual({
      command:
        "npx vitest run --project unit test/unit/shared/a.test.ts -t '^An area is measured$'",
    });
  });

  it('matches the name of the test to the letter, and no other', () => {
    const name = "doesn't cost $5.00 (seed [3] of a|b) \\ really?";
    const { command } = repetitionOf(failed({ names: ['It', name] }));
    const pattern = new RegExp(wordsOf(command).at(-1) ?? '');

    expect(pattern.test(`It ${name}`)).toBe(true);
    expect(pattern.test(`It ${name}!`)).toBe(false);
    expect(pattern.test(`It ${name.replace('5.00', '5x00')}`)).toBe(false);
  });

  it('runs all tests of a suite with a hook that failed', () => {
    const { command } = repetitionOf(failed({ names: ['An area'], isSuite: true }));

    expect(new RegExp(wordsOf(command).at(-1) ?? '').test('An area is measured')).toBe(true);
  });

  it('runs the whole file if the file could not be loaded', () => {
    expect(repetitionOf(failed({ names: [] }))).toEqual({
      command: 'npx vitest run --project unit test/unit/shared/a.test.ts',
    });
  });

  it.each([
    ['crash', 'after 20 kills nothing is lost (seed 123456)', 'CRASH_SEED=123456'],
    ['faults', 'reaches one state for 60 seeds from 20421000, with', 'FAULTS_SEED=20421000'],
  ])('passes on the seed of the campaign %s', (campaign, name, setting) => {
    const { seed, command } = repetitionOf(
      failed({
        project: 'integration',
        file: `test/integration/campaigns/${campaign}.test.ts`,
        names: [name],
        messages: [`repeat with: npm run campaign -- ${campaign} --kills 20 --seed 1: not equal`],
      }),
    );

    expect(setting).toBe(`${campaign.toUpperCase()}_SEED=${seed}`);
    expect(command.startsWith(`${setting} npx vitest run --project integration`)).toBe(true);
  });

  it('passes on the seed of a property', () => {
    const messages = [
      'Property failed after 3 tests\n{ seed: -1234, path: "2:1" }\nCounterexample',
    ];

    expect(repetitionOf(failed({ messages }))).toMatchObject({
      seed: '-1234',
      command: expect.stringMatching(/^PROPERTY_SEED=-1234 npx vitest run /),
    });
  });

  it('is that of the campaign if the test chose a seed that it does not read from the environment', () => {
    const messages = [
      'npm run campaign -- links --schedules 1 --seed 42: expected promise to resolve',
    ];

    expect(repetitionOf(failed({ messages }))).toEqual({
      seed: '42',
      command: 'npm run campaign -- links --schedules 1 --seed 42',
    });
  });
});

describe('The summary of a run', () => {
  it('lists each failure with its command, and with the folder that was kept', () => {
    const browser = failed({ project: 'e2e', file: 'test/e2e/b.test.ts', names: ['opens'] });

    const text = describeFailures([failed(), browser], ({ project }) =>
      project === 'e2e' ? '.build/failures/b' : undefined,
    );

    expect(text.split('\n')).toEqual([
      'What failed (2):',
      '',
      'test/unit/shared/a.test.ts > An area > is measured',
      "  repeat: npx vitest run --project unit test/unit/shared/a.test.ts -t '^An area is measured$'",
      '',
      'test/e2e/b.test.ts > opens',
      "  repeat: npx vitest run --project e2e test/e2e/b.test.ts -t '^opens$'",
      '  kept:   .build/failures/b',
    ]);
  });
});

describe('The folder of a failed test', () => {
  it('is named after the test, in characters that every file system accepts', () => {
    expect(folderNameFor({ file: 'test/e2e/b.test.ts', names: ['Één groep', '/x: "y"?'] })).toMatch(
      /^e2e-b-een-groep-x-y-[a-z\d]+$/,
    );
  });

  it('differs for tests whose long names begin alike', () => {
    const [one, other] = ['a', 'b'].map((end) =>
      folderNameFor({ file: 'test/e2e/b.test.ts', names: [`${'long '.repeat(40)}${end}`] }),
    );

    expect(one).not.toBe(other);
    expect(one?.length).toBeLessThan(100);
  });
});
