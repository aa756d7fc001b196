import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withBuildLock } from '../../../../local/artefacts/build-lock.ts';
import { inputsHash } from '../../../../local/artefacts/inputs-hash.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-build-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const hash = (setting = 'a') =>
  inputsHash(path.dirname(folder), [path.basename(folder)], [setting]);

it('two builds never run at the same time, even when one fails', async () => {
  const order: string[] = [];
  const build = (name: string, fails = false) =>
    withBuildLock(folder, async () => {
      order.push(`${name} begins`);
      await pause(20);
      order.push(`${name} ends`);
      if (fails) throw new Error('no build');
    });

  const outcomes = await Promise.allSettled([build('one', true), build('two')]);

  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

it('the lock of a killed process is taken over', async () => {
  writeFileSync(
    path.join(folder, 'build.lock'),
    JSON.stringify({ pid: process.pid, startedAt: 'another moment' }),
  );

  const result = await withBuildLock(folder, async () => 'built');

  expect(result).toBe('built');
});

it('the hash of the inputs depends on file names, contents and settings, but not on a README', () => {
  write('one.ts', '1');
  const before = hash();

  write('README.md', 'text');
  const afterReadme = hash();
  const withOtherSetting = hash('b');
  write('one.ts', '2');
  const withOtherContent = hash();
  write('two.ts', '');
  const withOtherName = hash();

  expect(afterReadme).toBe(before);
  expect(new Set([before, withOtherSetting, withOtherContent, withOtherName]).size).toBe(4);
});
