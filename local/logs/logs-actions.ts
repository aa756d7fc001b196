import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { JsonActions } from '../aws/services.ts';

const putLogEvents = z.object({
  logGroupName: z.string(),
  logStreamName: z.string(),
  logEvents: z.array(z.object({ timestamp: z.number(), message: z.string() })),
});

/** The file to which entries for a log group are written, such as `logs/security.jsonl` in the data folder. */
export function logFile(dataDir: string, logGroupName: string): string {
  return path.join(dataDir, 'logs', `${path.basename(logGroupName)}.jsonl`);
}

/**
 * CloudWatch Logs: keeps one file for each log group, and appends each entry that a function writes to the group as a
 * line of JSON.
 */
export function logsActions(dataDir: string): JsonActions {
  return {
    'Logs_20140328.PutLogEvents': async (input) => {
      const { logGroupName, logStreamName, logEvents } = putLogEvents.parse(input);
      const lines = logEvents.map(({ timestamp, message }) =>
        JSON.stringify({
          time: new Date(timestamp).toISOString(),
          function: logStreamName,
          ...(JSON.parse(message) as object),
        }),
      );
      const file = logFile(dataDir, logGroupName);
      await mkdir(path.dirname(file), { recursive: true });
      await appendFile(file, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
      return {};
    },
  };
}
