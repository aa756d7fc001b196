import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeleteCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { StartRefused } from '../../../local/start-refused.ts';
import { removeRegion } from '../../../operate/regions/remove-region.ts';
import { bel } from '../../../shared/regions/bel.ts';
import { exampleDesk } from '../../../shared/regions/index.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { dynamoDesk } from '../../../shared/store/desk/dynamo-desk.ts';
import {
  deskPartition,
  partitionOf,
  pendingIndex,
  pendingKinds,
  sortKeys,
} from '../../../shared/store/keys.ts';
import {
  tableOfRegion,
  type Item,
  type RegionTable,
  type Table,
} from '../../../shared/store/table.ts';
import { changedKeys } from '../../campaigns/access/system-probe.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { storyOf } from '../../support/group-story.ts';
import { deployHandlers, streamRecord, type DeployedHandlers } from './deployed-handlers.ts';
import { createRegionalObjects, type RegionalObjects } from './regional-objects.ts';

let engine: TestEngine;
let table: RegionTable;
let deployed: DeployedHandlers;
let [ours, theirs] = [undefined, undefined] as unknown as [RegionalObjects, RegionalObjects];
/** Everything in the table at the start of each test. */
let initial: readonly Item[];
let folder: string;
let said: string[] = [];

/** Both regions with objects of every kind, and a group in BEL that is linked to a group in Langstraat. */
beforeAll(async () => {
  engine = await startTestEngine();
  table = await engine.newTable();
  deployed = await deployHandlers(table, engine.endpoint, [langstraat.id, bel.id]);
  ours = await createRegionalObjects(deployed, table, {
    region: langstraat,
    municipality: 'GM0766',
    at: [4.94, 51.63],
  });
  theirs = await createRegionalObjects(deployed, table, {
    region: bel,
    municipality: 'GM0376',
    at: [5.25, 52.275],
  });
  const { polygon } = ours.objects.active.body.area;
  await storyOf(registrationRepository(table, bel)).activate(1, {
    polygon,
    municipality: theirs.municipality,
  });
  for (const region of [langstraat, bel])
    await dynamoDesk(tableOfRegion(table, region.id), stampAt()).replace(
      undefined,
      exampleDesk(region.id),
    );
  await deployed.settle();
  initial = await itemsOf(table);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await engine.stop();
});

beforeEach(async () => {
  said = [];
  folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-remove-'));
  const { client, name: TableName } = table;
  for (const { PK, SK } of await itemsOf(table))
    await client.send(new DeleteCommand({ TableName, Key: { PK, SK } }));
  for (const Item of initial) await client.send(new PutCommand({ TableName, Item }));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const exported = (): string => path.join(folder, 'bel.jsonl');

/** The keys of the items in the export, sorted. */
function exportedKeys(): readonly string[] {
  const lines = readFileSync(exported(), 'utf8').trimEnd().split('\n');
  const keys = lines.map((line) => {
    const { Item } = JSON.parse(line) as { Item: { PK: { S: string }; SK: { S: string } } };
    return `${Item.PK.S} ${Item.SK.S}`;
  });
  return keys.toSorted();
}

function fileWith(text: string): string {
  writeFileSync(exported(), text);
  return exported();
}

const remove = (
  closeAll?: string,
  from: Table = table,
  file: string = exported(),
): Promise<number> =>
  removeRegion({
    table: from,
    region: bel,
    file,
    closeAll,
    say: (line) => void said.push(line),
  });

async function itemsByKey(): Promise<ReadonlyMap<string, unknown>> {
  return new Map(
    (await itemsOf(table)).map((item) => [`${String(item['PK'])} ${String(item['SK'])}`, item]),
  );
}

/** Whether the item with this key belongs to Langstraat. */
const isOurs = (key: string): boolean =>
  /#langstraat[# ]/.test(key) || ours.secrets.some((id) => key.includes(id));

/** The links between groups in Langstraat and groups in BEL. */
async function linksAcross() {
  const own = await itemsOf(table, partitionOf('group', langstraat.id, ''));
  return own.filter(({ neighbourRegionId }) => neighbourRegionId === bel.id);
}

/** A table that fails after this many deletions, as if the command had been killed. */
function tableThatStopsAfter(deletions: number): Table {
  let left = deletions;
  const client = Object.assign(Object.create(table.client) as DynamoDBDocumentClient, {
    send: async (command: never) => {
      if ((command as object) instanceof DeleteCommand && (left -= 1) < 0)
        throw new Error('killed');
      return table.client.send(command);
    },
  });
  return { ...table, client };
}

/** Publishes every waiting event without delivering it to any consumer. */
async function publishOnly(): Promise<void> {
  const items = await itemsOf(table);
  const waiting = items.filter((item) => item[pendingIndex.partition] === pendingKinds.event);
  await deployed.run('relay-events', { Records: waiting.map(streamRecord) });
}

describe('Removing a region', () => {
  it('is refused while it has groups, and names them', async () => {
    const before = await itemsByKey();

    await expect(remove()).rejects.toThrow(theirs.objects.active.reference ?? '');
    await expect(remove('langstraat')).rejects.toThrow('--close-all bel');

    expect(changedKeys(before, await itemsByKey())).toEqual([]);
  });

  it('closes its groups first, so that their coordinators hear of it and their links end', async () => {
    expect(await linksAcross()).not.toEqual([]);

    expect(await remove(bel.id)).toBe(1);
    await expect(remove(bel.id)).rejects.toThrow('still have to be published');
    deployed.sent.length = 0;
    await deployed.settle();

    expect(deployed.sent).toContain(theirs.objects.active.body.coordinator.email);
    expect(await linksAcross()).toEqual([]);
  });

  it('leaves nothing of it, exports all of it, and touches no item of another region', async () => {
    await remove(bel.id);
    await deployed.settle();
    const before = await itemsByKey();
    said = [];

    expect(await remove(bel.id)).toBe(0);

    const removed = changedKeys(before, await itemsByKey());
    expect(removed.length).toBeGreaterThan(50);
    expect(removed.filter(isOurs)).toEqual([]);
    const rest = JSON.stringify(await itemsOf(table));
    for (const secret of theirs.secrets) expect(rest).not.toContain(secret);
    expect(rest).not.toMatch(/#bel[#"]/);

    expect(exportedKeys()).toEqual([...removed].toSorted());
    const { mailboxes, circles } = exampleDesk(bel.id);
    const desk = exportedKeys().filter((key) => key.startsWith(`${deskPartition(bel.id)} `));
    expect(desk).toHaveLength(1 + mailboxes.length + circles.length);
    expect(await itemsOf(table, deskPartition(langstraat.id))).not.toEqual([]);
    expect(statSync(exported()).mode & 0o077).toBe(0);
    expect(said.at(-1)).toContain('Nothing of bel is left');
    expect(said).toContainEqual(expect.stringMatching(/^GROUP# +\d+ +0$/));
  });

  it('goes on where it was killed, and the export still holds everything', async () => {
    await remove(bel.id);
    await deployed.settle();
    const before = await itemsByKey();
    await expect(remove(bel.id, tableThatStopsAfter(0))).rejects.toThrow('killed');
    // As if the command had been killed while it was writing the export.
    writeFileSync(exported(), readFileSync(exported(), 'utf8').slice(0, -2000));
    for (const deletions of [5, 60])
      await expect(remove(bel.id, tableThatStopsAfter(deletions))).rejects.toThrow('killed');

    expect(await remove(bel.id)).toBe(0);

    const removed = changedKeys(before, await itemsByKey());
    expect(exportedKeys()).toEqual([...removed].toSorted());
    for (const secret of theirs.secrets)
      expect(JSON.stringify(await itemsOf(table))).not.toContain(secret);
  });

  it('ends links that were still there, and the other region’s overview follows', async () => {
    await remove(bel.id);
    await publishOnly();
    expect(await linksAcross()).not.toEqual([]);

    expect(await remove(bel.id)).toBe(0);
    await deployed.settle();

    expect(await linksAcross()).toEqual([]);
    const shown = (await itemsOf(table, 'OVERVIEW#')).find(
      ({ groupId }) => groupId === ours.objects.active.id,
    );
    const neighbours = shown?.['neighbours'] as { groupId: string }[];
    expect(neighbours.map(({ groupId }) => groupId).toSorted()).toEqual(
      [
        ours.neighbour.id,
        ...(['active-unwanted', 'shared', 'nominated', 'nominated-unwanted'] as const).map(
          (each) => ours.objects[each].id,
        ),
      ].toSorted(),
    );
    const events = await itemsOf(
      table,
      partitionOf('group', langstraat.id, ours.objects.active.id),
    );
    expect(
      events.filter(
        ({ SK, name }) => String(SK).startsWith(sortKeys.event) && name === 'GroupsUnlinked',
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['that cannot be written', () => path.join(folder, 'missing', 'bel.jsonl')],
    ['with anything else in it', () => fileWith('aantekeningen\n')],
    [
      'with items of another region',
      () => fileWith('{"Item":{"PK":{"S":"GROUP#langstraat#1"},"SK":{"S":"STATE"}}}\n'),
    ],
  ])('closes no group and removes nothing if its export is a file %s', async (_what, makeFile) => {
    const file = makeFile();
    const before = await itemsByKey();

    await expect(remove(bel.id, table, file)).rejects.toThrow(StartRefused);

    expect(changedKeys(before, await itemsByKey())).toEqual([]);
  });
});
