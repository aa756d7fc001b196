import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toCloudEvent, type DomainEvent } from '../../../events/catalogue.ts';
import { announceEndpoint } from '../../../local/aws/announced-endpoint.ts';
import { startAwsServer, type AwsServer } from '../../../local/aws/server.ts';
import { lockDataDir } from '../../../local/engine/data-lock.ts';
import { Queue } from '../../../local/queues/queue.ts';
import { sqsActions } from '../../../local/queues/sqs-actions.ts';
import { StartRefused } from '../../../local/start-refused.ts';
import { redrive } from '../../../operate/put-dead-letters-back.ts';
import { eventId, groupId, now } from '../../support/builders.ts';
import { MemoryStore } from '../../unit/local/queues/memory-store.ts';

const prefix = 'buurtkring-dev-langstraat-';
let folder: string;
let unlock: () => void;
let server: AwsServer;
let queues: Record<string, Queue>;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-redrive-'));
  const dataDir = path.join(folder, 'langstraat');
  mkdirSync(dataDir);
  unlock = lockDataDir(dataDir);
  const names = [
    'project-overview',
    'project-overview-dead',
    'link-groups',
    'link-groups-dead',
    'relay-events-dead',
  ];
  queues = Object.fromEntries(names.map((name) => [name, queueNamed(name)]));
  server = await startAwsServer(
    {
      json: sqsActions(Object.values(queues)),
      query: {},
      invoke: async () => ({ failed: true, payload: {} }),
    },
    () => undefined,
  );
  announceEndpoint(dataDir, server.endpoint);
});

afterEach(async () => {
  await server.stop();
  unlock();
  rmSync(folder, { recursive: true, force: true });
});

function queueNamed(name: string): Queue {
  const options = {
    visibilitySeconds: 180,
    retentionSeconds: 9999,
    delaySeconds: 0,
    maxReceiveCount: undefined,
    deadLetterQueue: () => undefined,
    retrySeconds: undefined,
  };
  return new Queue(
    {
      ...options,
      name: prefix + name,
      arn: `arn:aws:sqs:eu-west-1:000000000000:${prefix}${name}`,
      url: `https://sqs.example/${prefix}${name}`,
    },
    new MemoryStore(),
    Date.now,
  );
}

function letter(
  number: number,
  changes: {
    detailType?: string;
    attributes?: Record<string, { DataType: string; StringValue: string }>;
  } = {},
) {
  const event: DomainEvent = {
    name: 'GroupClosed',
    data: { groupId: groupId(number), municipality: 'GM0766', version: 4 },
  };
  const detail = toCloudEvent(event, {
    id: eventId(number),
    time: now.toISOString(),
    regionId: 'langstraat',
  });
  return {
    body: JSON.stringify({ 'detail-type': changes.detailType ?? 'GroupClosed', detail }),
    attributes: changes.attributes ?? {},
  };
}

const poison = {
  body: JSON.stringify({
    'detail-type': 'GroupRenamed',
    detail: { email: 'canarie@canary.example' },
  }),
  attributes: {},
};
const bodiesIn = (name: string): string[] =>
  (queues[name]?.waiting() ?? []).map(({ body }) => body);

async function runRedrive(...options: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const env = { ...process.env, DATA_DIR: folder, REGION: 'langstraat' };
  const code = await redrive({
    args: ['--per-second', '500', ...options],
    env,
    say: (line) => lines.push(line),
  });
  return { code, output: `${lines.join('\n')}\n` };
}

describe('npm run operate -- redrive', () => {
  it('without a queue shows the content of each queue and the reasons, changes nothing and discloses no private text', async () => {
    await queues['project-overview-dead']?.send([letter(1), letter(2), poison]);
    await queues['link-groups-dead']?.send([
      letter(3, {
        attributes: { ERROR_CODE: { DataType: 'String', StringValue: 'NO_PERMISSIONS' } },
      }),
    ]);

    const { code, output } = await runRedrive();

    expect(output).toMatch(
      /project-overview: about 3\n\s+2 {2}GroupClosed\n\s+1 {2}not an event in the catalogue\n/,
    );
    expect(output).toMatch(
      /link-groups: about 1\n\s+1 {2}GroupClosed, not delivered: NO_PERMISSIONS\n/,
    );
    expect(output).toContain('4 left. Nothing was changed');
    expect(output).not.toMatch(/canar/i);
    expect([
      code,
      bodiesIn('project-overview').length,
      bodiesIn('project-overview-dead').length,
    ]).toEqual([1, 0, 3]);
  });

  it('puts processable letters back unchanged in their original queue, and leaves poison alone', async () => {
    await queues['project-overview-dead']?.send([
      poison,
      ...Array.from({ length: 23 }, (_, index) => letter(index)),
    ]);
    await queues['link-groups-dead']?.send([letter(3)]);

    const { code, output } = await runRedrive('--queue', 'project-overview');

    expect(bodiesIn('project-overview').toSorted()).toEqual(
      Array.from({ length: 23 }, (_, index) => letter(index).body).toSorted(),
    );
    expect(bodiesIn('project-overview-dead')).toEqual([poison.body]);
    expect([bodiesIn('link-groups').length, bodiesIn('link-groups-dead').length]).toEqual([0, 1]);
    expect(output).toContain('23  GroupClosed, 23 put back');
    expect(code).toBe(1);
  });

  it('redrives every queue with --all, and exits with 0 when nothing is left', async () => {
    await queues['project-overview-dead']?.send([letter(1)]);
    await queues['link-groups-dead']?.send([letter(2)]);

    const { code, output } = await runRedrive('--all');

    expect([bodiesIn('project-overview').length, bodiesIn('link-groups').length]).toEqual([1, 1]);
    expect(output).toContain('No dead letters are left.');
    expect(code).toBe(0);
  });

  it('shows the same when run again, and counts letters that another operator has received as left', async () => {
    await queues['project-overview-dead']?.send([poison, letter(1)]);
    const first = await runRedrive();

    const again = await runRedrive();
    queues['project-overview-dead']?.receive(1);
    const held = await runRedrive('--all');

    expect(again).toEqual(first);
    expect(held.output).toContain('1  held by somebody who is inspecting them now');
    expect(held.code).toBe(1);
  });

  it('changes nothing with --dry-run, even when a queue is named', async () => {
    await queues['project-overview-dead']?.send([letter(1)]);

    await runRedrive('--queue', 'project-overview', '--dry-run');

    expect([bodiesIn('project-overview').length, bodiesIn('project-overview-dead').length]).toEqual(
      [0, 1],
    );
  });

  it('deletes only the named letter', async () => {
    const [id = ''] = (await queues['project-overview-dead']?.send([poison, letter(1)])) ?? [];

    await runRedrive('--queue', 'project-overview', '--delete', id);

    expect(bodiesIn('project-overview-dead')).toEqual([letter(1).body]);
    expect(bodiesIn('project-overview')).toEqual([]);
  });

  it('does not put back records that came from the stream, and says what they are', async () => {
    await queues['relay-events-dead']?.send([
      {
        body: JSON.stringify({
          requestContext: { condition: 'RecordAgeExceeded' },
          DDBStreamBatchInfo: {},
        }),
        attributes: {},
      },
    ]);

    const { code, output } = await runRedrive('--all');

    expect(output).toContain('an abandoned stream record: RecordAgeExceeded');
    expect([code, bodiesIn('relay-events-dead').length]).toEqual([1, 1]);
  });

  it.each([
    [
      ['--queue', 'no-such-queue'],
      'There is no dead-letter queue no-such-queue. Choose from: link-groups, project-overview, relay-events.',
    ],
    [['--all', '--per-second', '0'], '--per-second must be a number above 0.'],
    [['--delete', 'id'], '--delete takes dead letters of one queue: name it with --queue.'],
  ])('refuses %s with a reason', async (options, reason) => {
    await expect(runRedrive(...options)).rejects.toThrow(new StartRefused(reason));
  });
});
