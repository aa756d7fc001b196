import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDir } from '../../../../local/engine/data-lock.ts';
import { markOf } from '../../../../local/engine/process-mark.ts';

describe('the lock on a data directory', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-lock-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const holdAs = (mark: object) =>
    writeFileSync(path.join(folder, 'system.pid'), JSON.stringify(mark));

  it('is refused while its holder is running', () => {
    holdAs(markOf(process.ppid) ?? {});

    expect(() => lockDataDir(folder)).toThrow(
      new RegExp(`in use by a running system \\(process ${process.ppid}\\)`),
    );
  });

  it('is taken over from a killed process', async () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(holder, 'spawn');
    holdAs(markOf(holder.pid ?? 0) ?? {});
    holder.kill('SIGKILL');
    await once(holder, 'exit');

    expect(() => lockDataDir(folder)).not.toThrow();
  });

  it('is taken over when another process now has that pid', () => {
    holdAs({ pid: process.ppid, startedAt: 'another moment' });

    expect(() => lockDataDir(folder)).not.toThrow();
  });

  it('is taken over when a crash left a partial file', () => {
    writeFileSync(path.join(folder, 'system.pid'), '{"pid":');

    expect(() => lockDataDir(folder)).not.toThrow();
  });
});
