import { isDeepStrictEqual } from 'node:util';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { findable } from '../../shared/auth/contact-digests.ts';
import type { ContactDigester } from '../../shared/ports/access.ts';
import type { CoordinatorRepository } from '../../shared/ports/groups.ts';
import { coordinatorRepository } from '../../shared/runtime/group-repositories.ts';
import {
  contactItems,
  contactWrites,
  parseContact,
} from '../../shared/store/groups/contact-items.ts';
import { parseCoordinator } from '../../shared/store/groups/group-items.ts';
import { isPartitionOf, sortKeys, tableKeys, type Key } from '../../shared/store/keys.ts';
import { WriteRefused, type Item, type RegionTable } from '../../shared/store/table.ts';
import { allItems } from '../regions/all-items.ts';

/** Maximum number of attempts to correct a coordinator's digests if the contact details keep changing. */
const attempts = 5;

export interface RebuiltContacts {
  readonly coordinators: number;
  /**
   * The number of coordinators whose digests were wrong or missing, plus the number of digests that belonged to nobody.
   */
  readonly wrong: number;
}

/**
 * Compares the digests by which a region's coordinators are found with their contact details and, unless this is only a
 * check, corrects the digests. Coordinators may change in the meantime. Can be stopped and run again.
 */
export async function rebuildContacts(
  table: RegionTable,
  digester: ContactDigester,
  { check = false, readItems = allItems } = {},
): Promise<RebuiltContacts> {
  const coordinators: Key[] = [];
  const contacts: Item[] = [];
  for await (const item of readItems(table)) {
    const [PK, SK] = [String(item[tableKeys.partition]), String(item[tableKeys.sort])];
    if (isPartitionOf('contact', table.regionId, PK)) contacts.push(item);
    else if (isCoordinator(table, PK, SK)) coordinators.push({ PK, SK });
  }
  const repository = coordinatorRepository(table, { id: table.regionId });
  let wrong = 0;
  for (const each of coordinators) if (await isWrong(table, digester, each, check)) wrong += 1;
  for (const each of contacts) if (await isStale(table, repository, each, check)) wrong += 1;
  return { coordinators: coordinators.length, wrong };
}

function isCoordinator({ regionId }: RegionTable, PK: string, SK: string): boolean {
  return (
    SK.startsWith(sortKeys.coordinator) &&
    (isPartitionOf('group', regionId, PK) || isPartitionOf('registration', regionId, PK))
  );
}

/** Returns whether a coordinator's digests are wrong or missing; corrects them unless this is a check. */
async function isWrong(
  table: RegionTable,
  digester: ContactDigester,
  Key: Key,
  check: boolean,
): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const item = await table.get(Key);
    if (!item) return false;
    const stored = parseCoordinator(item);
    const wanted = await findable(stored, digester);
    const kept = await Promise.all(
      contactItems(table.regionId, wanted).map(({ PK, SK }) => table.get({ PK, SK } as Key)),
    );
    if (isDeepStrictEqual(stored.digests, wanted.digests) && kept.every(Boolean)) return false;
    if (check) return true;
    try {
      await table.transact([
        {
          Update: {
            TableName: table.name,
            Key,
            UpdateExpression: 'SET digests = :digests',
            ConditionExpression: 'email = :email AND phone = :phone',
            ExpressionAttributeValues: {
              ':digests': wanted.digests,
              ':email': stored.email,
              ':phone': stored.phone,
            },
          },
        },
        ...contactWrites(table, stored, wanted),
      ]);
      return true;
    } catch (error) {
      if (!(error instanceof WriteRefused) || attempt === attempts) throw error;
    }
  }
}

/** Returns whether a digest belongs to no coordinator; removes such a digest unless this is a check. */
async function isStale(
  table: RegionTable,
  repository: Pick<CoordinatorRepository, 'find'>,
  contact: Item,
  check: boolean,
): Promise<boolean> {
  const { PK, SK } = contact;
  const { groupId, coordinatorId } = parseContact(contact);
  const coordinator = await repository.find(groupId, coordinatorId);
  const own = coordinator ? contactItems(table.regionId, coordinator) : [];
  if (own.some((item) => item['PK'] === PK)) return false;
  if (!check)
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { PK, SK } }));
  return true;
}
