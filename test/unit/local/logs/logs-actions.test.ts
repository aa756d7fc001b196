import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logFile, logsActions } from '../../../../local/logs/logs-actions.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'buurtkring-logs-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('The security log on this machine', () => {
  it('is a file of its own, one line for each entry, that only its owner can read', async () => {
    const group = '/buurtkring/dev/langstraat/security';
    const put = logsActions(folder)['Logs_20140328.PutLogEvents'];
    for (const what of ['link-damaged', 'work-needed'])
      await put?.({
        logGroupName: group,
        logStreamName: 'register-group',
        logEvents: [{ timestamp: 0, message: JSON.stringify({ what }) }],
      });

    const file = logFile(folder, group);
    const lines = (await readFile(file, 'utf8')).trim().split('\n');

    expect(file).toBe(path.join(folder, 'logs', 'security.jsonl'));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { time: '1970-01-01T00:00:00.000Z', function: 'register-group', what: 'link-damaged' },
      { time: '1970-01-01T00:00:00.000Z', function: 'register-group', what: 'work-needed' },
    ]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});
