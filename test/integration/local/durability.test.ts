import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../local/engine/engine.ts';
import { ensureTable } from '../../../local/engine/tables.ts';
import { Mailbox } from '../../../local/mail/mailbox.ts';
import type { Message } from '../../../local/queues/message.ts';
import { TableMessageStore } from '../../../local/queues/table-message-store.ts';
import { Secrets } from '../../../local/secrets/secrets.ts';
import { TableCheckpoints } from '../../../local/stream/checkpoints.ts';
import { secretShape, type TableModel } from '../../../local/template/shapes.ts';

const model: TableModel = {
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'PK', AttributeType: 'S' },
    { AttributeName: 'SK', AttributeType: 'S' },
  ],
};
const message = (id: string): Message => ({
  id,
  body: `body of ${id}`,
  attributes: {},
  sentAt: Number(id),
  receiveCount: 0,
  firstReceivedAt: undefined,
  visibleAt: 0,
});

describe('After kill -9 of the engine', () => {
  let dataDir: string;
  let engine: Engine;

  const start = async (): Promise<void> => {
    engine = await startEngine({
      dataDir,
      endpoint: undefined,
      awsRegion: 'eu-west-1',
      onExit: () => undefined,
    });
    await ensureTable(engine.client, 'runtime', model);
  };
  const enginePid = () =>
    (JSON.parse(readFileSync(path.join(dataDir, 'engine.pid'), 'utf8')) as { pid: number }).pid;
  const crash = () => process.kill(enginePid(), 'SIGKILL');

  beforeEach(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'buurtkring-durable-'));
    await start();
  });
  afterEach(async () => {
    await engine.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('every message sent is still there, and none that was removed', async () => {
    const before = new TableMessageStore(engine.client, 'runtime');
    await before.save(
      'jobs',
      Array.from({ length: 30 }, (_unused, index) => message(String(index))),
    );
    await before.remove('jobs', '7');

    crash();
    await start();
    const messages = await new TableMessageStore(engine.client, 'runtime').load('jobs');

    expect(messages.map(({ id }) => id)).toEqual(
      Array.from({ length: 30 }, (_unused, index) => String(index)).filter((id) => id !== '7'),
    );
    expect(messages[0]).toEqual(message('0'));
  });

  it('a message that moved to the dead-letter queue is there and not in its original queue', async () => {
    const before = new TableMessageStore(engine.client, 'runtime');
    await before.save('jobs', [message('1')]);
    await before.move('jobs', 'dead', message('1'));

    crash();
    await start();
    const after = new TableMessageStore(engine.client, 'runtime');

    expect([await after.load('jobs'), await after.load('dead')]).toEqual([[], [message('1')]]);
  });

  it('a stream is read from its last checkpoint', async () => {
    await new TableCheckpoints(engine.client, 'runtime', 'relay').write('shard', '42');

    crash();
    await start();
    const checkpoints = new TableCheckpoints(engine.client, 'runtime', 'relay');

    expect([await checkpoints.read('shard'), await checkpoints.read('other')]).toEqual([
      '42',
      undefined,
    ]);
  });

  it('an orphaned engine is stopped before its file is opened again', async () => {
    const orphan = enginePid();

    await start();

    expect(
      existsSync(`/proc/${orphan}/cmdline`) && readFileSync(`/proc/${orphan}/cmdline`, 'utf8'),
    ).toBeFalsy();
  });
});

describe('After a restart', () => {
  it('mails are listed by arrival, newest first', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-mailbox-'));
    const before = new Mailbox(folder);
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1)
      ids.push(await before.keep(Buffer.from(`Subject: ${count}\r\n\r\n`)));

    const after = new Mailbox(folder);

    expect(after.list()).toEqual(ids.toReversed());
    expect((await after.read(ids[3] ?? ''))?.toString()).toContain('Subject: 3');
    rmSync(folder, { recursive: true });
  });

  it('secrets keep their values', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-secrets-'));
    const definitions = [
      {
        name: 'fingerprint',
        arn: 'arn:fingerprint',
        model: secretShape.parse({ GenerateSecretString: {} }),
      },
    ];
    const before = await Secrets.open(folder, definitions);

    const after = await Secrets.open(folder, definitions);

    expect(after.lookUp('arn:fingerprint', '')).toBe(before.lookUp('fingerprint', ''));
    rmSync(folder, { recursive: true });
  });
});
