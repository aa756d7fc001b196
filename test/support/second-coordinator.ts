import { addCoordinator } from './share-group.ts';
import { systemTable } from './system-token-issuer.ts';

/**
 * Stores a second coordinator of a group in Langstraat, without an invitation. Returns the coordinator's email address.
 */
export async function addSecondCoordinator(
  system: { readonly dynamodbUrl: string },
  groupId: string,
): Promise<string> {
  return systemTable(system, async (table) => (await addCoordinator(table, groupId)).email);
}
