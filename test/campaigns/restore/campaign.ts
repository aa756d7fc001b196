import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterRestore } from '../../../operate/restore/after-restore.ts';
import { rebuild } from '../../../operate/restore/rebuild.ts';
import { restoreRegion } from '../../../operate/restore/restore-region.ts';
import { isEnding } from '../../../events/endings.ts';
import { close } from '../../../shared/domain/groups/group-life.ts';
import { forgetNow } from '../../../shared/domain/groups/retention.ts';
import { eventIds, requestJoin } from '../../../shared/domain/joining/join-request.ts';
import { starterRemoved, requestStarterKit } from '../../../shared/domain/starting/starter.ts';
import { bel } from '../../../shared/regions/bel.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { regionSet } from '../../../shared/regions/region-set.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { newId } from '../../../shared/runtime/identifiers.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { sortKeys } from '../../../shared/store/keys.ts';
import { dynamoErasureLedger } from '../../../shared/store/platform/dynamo-erasure-ledger.ts';
import { dynamoOutbox, parseOutboxEvent } from '../../../shared/store/platform/outbox.ts';
import { dynamoTableOn, type Item, type Table } from '../../../shared/store/table.ts';
import { now, rectangle } from '../../support/builders.ts';
import { itemsOf, ledgerNameOf, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { storyOf } from '../../support/group-story.ts';
import type { CampaignResult, CampaignRun } from '../command.ts';

const regions = regionSet([langstraat, bel]);
const places = {
  langstraat: { municipality: 'GM0766', west: 4.9, south: 51.6 },
  bel: { municipality: 'GM0376', west: 5.2, south: 52.24 },
} as const;
/** One in this many groups is closed and forgotten after the backup. */
const erasedEach = 5;

interface Exercise {
  readonly engine: TestEngine;
  readonly live: Table;
  readonly ledger: Table;
  readonly say: (line: string) => void;
}

/**
 * The yearly exercise on the embedded engine: fills a table with groups, askers and starters in two regions, copies it,
 * erases people, destroys the table, and restores it from the copy as described in docs/operations.md. Measures how
 * long the commands take, and checks that everybody who was not erased is back and nobody else is.
 */
export async function exerciseRestore({ size, seed, say }: CampaignRun): Promise<CampaignResult> {
  const engine = await startTestEngine();
  try {
    const live = await engine.newTable();
    const ledger = dynamoTableOn(ledgerNameOf(live), live.client);
    return await exercise({ engine, live, ledger, say }, size, seed);
  } finally {
    await engine.stop();
  }
}

async function exercise(
  { engine, live, ledger, say }: Exercise,
  groups: number,
  seed: number,
): Promise<CampaignResult> {
  for (let number = 1; number <= groups; number += 1) await fill(live, number);
  await rebuild(live, regions);
  await publishAll(live, ledger);
  const backup = await itemsOf(live);
  say(`${groups} groups of two regions: ${backup.length} items in the backup.`);

  const erased: string[] = [];
  for (let number = 1 + (seed % erasedEach); number <= groups; number += erasedEach)
    erased.push(...(await erase(live, backup, number)));
  await publishAll(live, ledger);
  await rebuild(live, regions);
  const truth = stateOf(await itemsOf(live));
  await destroy(live);

  const copy = await engine.newTable();
  for (const Item of backup) await copy.client.send(new PutCommand({ TableName: copy.name, Item }));
  say('The table was destroyed. The copy of the backup is a new table, as AWS makes one.');
  const begun = Date.now();
  const task = { ledger, say, confirmed: true } as const;
  await afterRestore({ ...task, table: copy, regions });
  const cleaned = Date.now();
  for (const region of regions.all)
    await restoreRegion({ ...task, from: copy, to: live, region, overwrites: false });
  const restored = Date.now();

  const items = await itemsOf(live);
  const text = JSON.stringify(items);
  const back = stateOf(items);
  const missing = truth.filter((item) => !back.includes(item));
  const surplus = back.filter((item) => !truth.includes(item));
  const resurrected = erased.filter((each) => text.includes(each));
  return {
    tried: groups,
    survived: groups - missing.length,
    lost: missing.length,
    duplicated: surplus.length,
    leaked: resurrected.length,
    figures: {
      'items in the backup': backup.length,
      'people erased after the backup': erased.length,
      'after-restore (s)': seconds(cleaned - begun),
      'restore-region, both regions (s)': seconds(restored - cleaned),
      'both commands (s)': seconds(restored - begun),
    },
    wrong: [
      ...missing.map((item) => `lost: ${item}`),
      ...surplus.map((item) => `came back although it had gone: ${item}`),
      ...resurrected.map((_, index) => `the details of erased person ${index + 1} came back`),
    ],
  };
}

function regionOf(number: number): Region {
  return number % 3 === 0 ? bel : langstraat;
}

/**
 * Stores a group with a coordinator, an asker and a starter. The groups lie on a grid, so adjacent ones are neighbours.
 */
async function fill(live: Table, number: number): Promise<void> {
  const region = regionOf(number);
  const { municipality, west, south } = places[region.id as keyof typeof places];
  const [column, row] = [number % 25, Math.floor(number / 25)];
  const [x, y] = [west + column * 0.007, south + row * 0.005];
  const stores = registryRepositories(live, region);
  const story = storyOf(registrationRepository(live, region));
  const polygon = rectangle(x, y, x + 0.006, y + 0.004);
  const group = await story.activate(number, { polygon, municipality });
  const idempotencyKey = (what: string) => ({ key: `${what}-${number}`, body: what });
  const join = requestJoin(
    { name: 'Test Aanvrager', email: `aanvrager-${number}@post.example`, street: 'Havenweg' },
    group,
    await stores.joining.of(group),
    { now, id: newId() },
  );
  await stores.joins.request(join, idempotencyKey('join'), { counted: [] });
  const wish = {
    name: 'Test Starter',
    email: `starter-${number}@post.example`,
    municipality,
    place: 'Het plein',
    followUp: true,
  };
  const kit = requestStarterKit(wish, { now, id: newId() });
  await stores.starters.request(kit, idempotencyKey('starter'), { counted: [] });
}

/**
 * Closes and forgets the group, and removes the asker and the starter; returns text that must no longer be stored
 * anywhere.
 */
async function erase(
  live: Table,
  items: readonly Item[],
  number: number,
): Promise<readonly string[]> {
  const region = regionOf(number);
  const { groups, joins, starters } = registryRepositories(live, region);
  const idOf = (email: string): string =>
    String(
      items.find((item) => ((item['asker'] ?? item) as { email?: string }).email === email)?.['id'],
    );
  const [asker, starter] = [`aanvrager-${number}@post.example`, `starter-${number}@post.example`];
  const group = items.find(({ SK, name }) => SK === sortKeys.state && name === `Groep ${number}`);
  const found = await groups.find(String(group?.['id']));
  if (!found) throw new Error(`there is no group ${number}`);
  const closed = close(found, now);
  await groups.save(found, closed);
  await groups.saveAndForget(closed.group, forgetNow(closed.group, now));
  const request = await joins.find(idOf(asker));
  if (request) await joins.remove(request, { name: 'JoinRemoved', data: eventIds(request) });
  const kit = await starters.find(idOf(starter));
  if (kit) await starters.remove(kit, starterRemoved(kit));
  return [`"Groep ${number}"`, asker, starter];
}

/** Marks every event as published, and records the endings in the ledger, as the functions do. */
async function publishAll(live: Table, ledger: Table): Promise<void> {
  const [outbox, erasures] = [dynamoOutbox(live), dynamoErasureLedger(ledger, () => new Date())];
  for (const item of await itemsOf(live)) {
    if (!String(item['SK']).startsWith(sortKeys.event) || item['pendingKind'] === undefined)
      continue;
    const event = parseOutboxEvent(item);
    if (isEnding(event.event.name)) await erasures.record(event);
    await outbox.markPublished(event);
  }
}

async function destroy(live: Table): Promise<void> {
  for (const { PK, SK } of await itemsOf(live))
    await live.client.send(new DeleteCommand({ TableName: live.name, Key: { PK, SK } }));
}

/**
 * The keys and statuses that must be the same after the restore: those of the groups, people and requests, and of the
 * data derived from them, but not those of events.
 */
function stateOf(items: readonly Item[]): readonly string[] {
  const kinds = [
    'GROUP#',
    'REGISTRATION#',
    'JOIN#',
    'STARTER#',
    'CELL#',
    'OVERVIEW#',
    'REFERENCE#',
  ];
  return items
    .filter(
      ({ PK, SK, removed }) =>
        kinds.some((kind) => String(PK).startsWith(kind)) &&
        !String(SK).startsWith(sortKeys.event) &&
        removed !== true,
    )
    .map(({ PK, SK, status }) => [PK, SK, status].map(String).join(' '));
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
