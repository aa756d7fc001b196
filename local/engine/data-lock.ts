import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { StartRefused } from '../start-refused.ts';
import { liveProcess, removeMark, writeMark } from './process-mark.ts';

/**
 * Locks the data directory for this process, because two systems that shared a directory would each deliver only some
 * of the messages. Returns a function that unlocks it.
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'system.pid');
  const holder = liveProcess(file);
  if (holder) {
    throw new StartRefused(
      `The data directory ${dataDir} is in use by a running system (process ${holder.pid}).\n` +
        '  Stop that system, or set DATA_DIR to another directory.',
    );
  }
  writeMark(file, process.pid);
  return () => removeMark(file);
}
