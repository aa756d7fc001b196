import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepDurations, readDurations } from '../../../support/test-run/durations.ts';

let folder: string;
const file = (): string => path.join(folder, 'below', 'durations.json');
const one = { project: 'unit', file: 'test/unit/a.test.ts', tests: 2, ms: 10 };
const other = { project: 'e2e', file: 'test/e2e/b.test.ts', tests: 1, ms: 500 };

beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-durations-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('Without an earlier run there are no durations', () => {
  expect(readDurations(file())).toEqual([]);
});

it('A run of some files replaces their durations and keeps those of the others', () => {
  keepDurations(file(), [one, other]);
  keepDurations(file(), [{ ...one, ms: 20 }]);

  expect(readDurations(file())).toEqual([other, { ...one, ms: 20 }]);
});
