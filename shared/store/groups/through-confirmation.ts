import type { GroupPartition } from '../keys.ts';

/**
 * Looks among the groups, then among the registrations, and then among the groups once more, because a registration may
 * have been confirmed in the meantime. Groups come first, because a function that anybody can call is allowed to write
 * registrations, and nothing that it writes must ever hide an existing group.
 */
export async function throughConfirmation<Found>(
  look: (partition: GroupPartition) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  return (await look('group')) ?? (await look('registration')) ?? (await look('group'));
}
