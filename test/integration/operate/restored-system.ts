import { randomUUID } from 'node:crypto';
import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { erasePerson } from '../../../operate/persons/erase-person.ts';
import { findPerson } from '../../../operate/persons/find-person.ts';
import { bel } from '../../../shared/regions/bel.ts';
import { exampleDesk, regionById, regionIds } from '../../../shared/regions/index.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { regionSet } from '../../../shared/regions/region-set.ts';
import type { RegionDesk } from '../../../shared/regions/region.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { dynamoDesk } from '../../../shared/store/desk/dynamo-desk.ts';
import { coordinatorKey } from '../../../shared/store/keys.ts';
import {
  dynamoTableOn,
  tableOfRegion,
  type Item,
  type RegionTable,
  type Table,
} from '../../../shared/store/table.ts';
import { close } from '../../../shared/domain/groups/group-life.ts';
import { itemsOf, ledgerNameOf, stampAt, type TestEngine } from '../../support/engine.ts';
import { storyOf } from '../../support/group-story.ts';
import { deployHandlers, type DeployedHandlers } from '../regions/deployed-handlers.ts';
import { createRegionalObjects, type RegionalObjects } from '../regions/regional-objects.ts';

export const allRegions = regionSet([
  regionById(regionIds[0]),
  ...regionIds.slice(1).map(regionById),
]);
export const secondCoordinator = {
  id: '01KAM0000000000000000000C2',
  name: 'Tweede Beheerder',
  email: 'tweede.beheerder@post.example',
  phone: '+31687654321',
};

/**
 * A system with two regions from which people have been erased, a copy of its table from before the erasure, and the
 * erased data.
 */
export interface RestoredSystem {
  readonly deployed: DeployedHandlers;
  /** The live table, after the erasure. */
  readonly live: RegionTable;
  readonly ledger: Table;
  /** Everything that was in the table before anybody was erased. */
  readonly before: readonly Item[];
  readonly ours: RegionalObjects;
  readonly theirs: RegionalObjects;
  /** The names, addresses and phone numbers of the people who were erased; no table may still contain them. */
  readonly erased: readonly string[];
  /** The ids of the people who were erased. */
  readonly erasedIds: readonly string[];
}

/**
 * Fills a table through the real handlers, copies its items, and then erases people in every possible way: at their own
 * request, once for each role; by closing a group; and by loading a different desk. All events are handled.
 */
export async function restoredSystem(engine: TestEngine): Promise<RestoredSystem> {
  const live = await engine.newTable();
  const ledger = dynamoTableOn(ledgerNameOf(live), live.client);
  const deployed = await deployHandlers(live, engine.endpoint, [langstraat.id, bel.id]);
  const ours = await createRegionalObjects(deployed, live, {
    region: langstraat,
    municipality: 'GM0766',
    at: [4.94, 51.63],
  });
  const theirs = await createRegionalObjects(deployed, live, {
    region: bel,
    municipality: 'GM0376',
    at: [5.25, 52.275],
  });
  // A group in BEL that is linked to two groups in Langstraat.
  await storyOf(registrationRepository(live, bel)).activate(1, {
    polygon: ours.objects.active.body.area.polygon,
    municipality: theirs.municipality,
  });
  for (const region of [langstraat, bel]) await loadDesk(live, region.id, exampleDesk(region.id));
  await addCoordinator(live, ours.neighbour.id);
  await deployed.settle();
  const before = await itemsOf(live);

  const mailbox = exampleDesk(langstraat.id).mailboxes.find(({ role }) => role === 'police');
  const addresses = [
    ...(['active', 'submitted', 'pending', 'asked'] as const).map(
      (kind) => ours.objects[kind].body.coordinator.email,
    ),
    ...(['join-submitted', 'join-open', 'starter'] as const).map((kind) =>
      emailIn(before, ours.objects[kind].id),
    ),
    secondCoordinator.email,
  ];
  const erasedIds: string[] = [];
  for (const address of addresses) {
    const person = await findPerson(live, address);
    erasedIds.push(...person.roles.map(({ id }) => id));
    await erasePerson(live, person);
  }
  const { groups } = registrationRepository(live, bel);
  const stopping = await groups.find(theirs.objects.active.id);
  if (stopping) await groups.save(stopping, close(stopping, new Date()));
  const desk = exampleDesk(langstraat.id);
  await loadDesk(live, langstraat.id, {
    ...desk,
    mailboxes: desk.mailboxes.filter(({ id }) => id !== mailbox?.id),
  });
  await deployed.settle();
  return {
    deployed,
    live,
    ledger,
    before,
    ours,
    theirs,
    erased: [...addresses, secondCoordinator.phone, String(mailbox?.email)],
    erasedIds,
  };
}

async function loadDesk(table: Table, regionId: string, desk: RegionDesk): Promise<void> {
  const desks = dynamoDesk(tableOfRegion(table, regionId), stampAt(new Date()));
  await desks.replace(await desks.find(), desk);
}

async function addCoordinator(table: RegionTable, groupId: string): Promise<void> {
  const [first] = await registrationRepository(table, langstraat).groups.coordinators(groupId);
  const Item = {
    ...coordinatorKey(langstraat.id, groupId, secondCoordinator.id),
    ...first,
    ...secondCoordinator,
    role: 'second',
  };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

function emailIn(items: readonly Item[], id: string): string {
  const item = items.find((each) => each['id'] === id);
  const { email } = (item?.['asker'] ?? item) as { email: string };
  return email;
}

/** Creates a new table with these items, as a point-in-time restore does. */
export async function tableWith(engine: TestEngine, items: readonly Item[]): Promise<RegionTable> {
  const table = await engine.newTable();
  for (let from = 0; from < items.length; from += 25) {
    const requests = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: requests } }));
  }
  return table;
}

/** As somebody whose link has expired, asks for a new link for managing a group. Returns the status of the response. */
export async function askForNewLink(
  { deployed }: RestoredSystem,
  regionId: string,
  body: { readonly subject: string; readonly email: string },
): Promise<number> {
  const { status } = await deployed.call('request-new-link', 'POST /v1/link-requests', regionId, {
    headers: { 'idempotency-key': randomUUID(), 'x-forwarded-for': '192.0.2.200' },
    body: { purpose: 'manage', ...body },
  });
  return status;
}
