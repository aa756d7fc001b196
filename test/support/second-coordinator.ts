import { randomUUID } from 'node:crypto';
import { newId } from '../../shared/runtime/identifiers.ts';
import { coordinatorItem, parseCoordinator } from '../../shared/store/groups/group-items.ts';
import { coordinatorKey } from '../../shared/store/keys.ts';
import { coordinatorIdOf, systemTable } from './system-token-issuer.ts';

/**
 * Stores a second coordinator of a group in Langstraat, because nobody can invite one yet. Returns the coordinator's
 * email address.
 */
export async function addSecondCoordinator(
  system: { readonly dynamodbUrl: string },
  groupId: string,
): Promise<string> {
  const first = await coordinatorIdOf(system, groupId);
  const email = `${randomUUID()}@post.example`;
  await systemTable(system, async (table) => {
    const item = await table.get(coordinatorKey(table.regionId, groupId, first));
    if (!item) throw new Error('the group has no coordinator');
    const { digests: _, ...known } = parseCoordinator(item);
    const Item = coordinatorItem(table.regionId, { ...known, id: newId(), role: 'second', email });
    await table.transact([{ Put: { TableName: table.name, Item } }]);
  });
  return email;
}
