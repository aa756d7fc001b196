import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { liveProcess, markOf } from '../engine/process-mark.ts';

/** Lets one process at a time build into `folder`. The others wait, and usually find the work already done. */
export async function withBuildLock<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'build.lock');
  while (!take(file)) await pause(50);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify(markOf(process.pid)), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Remove the lock if the process that held it was killed.
    if (!liveProcess(file)) rmSync(file, { force: true });
    return false;
  }
}
