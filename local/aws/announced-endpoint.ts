import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { liveProcess } from '../engine/process-mark.ts';
import { StartRefused } from '../start-refused.ts';

const announcement = z.object({ endpoint: z.url() });
const fileIn = (dataDir: string): string => path.join(dataDir, 'endpoint.json');

/**
 * Writes the endpoint for invoking the system's functions to a file in the data directory. Returns a function that
 * removes the file.
 */
export function announceEndpoint(dataDir: string, endpoint: string): () => void {
  writeFileSync(fileIn(dataDir), JSON.stringify({ endpoint }));
  return () => rmSync(fileIn(dataDir), { force: true });
}

/**
 * Returns the endpoint of the system that uses the given data directory. Throws StartRefused if no system is running.
 */
export function announcedEndpoint(dataDir: string): string {
  if (!liveProcess(path.join(dataDir, 'system.pid')) || !existsSync(fileIn(dataDir))) {
    throw new StartRefused(
      `No system is running on ${dataDir}. Start one with npm start, set DATA_DIR, REGION or REGIONS, or name a deployment with --stage.`,
    );
  }
  return announcement.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8'))).endpoint;
}
