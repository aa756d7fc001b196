import type { GroupPartition } from '../keys.ts';

/**
 * Looks among the groups, then among the registrations, and then among the groups once more, because a registration may
 * have been confirmed in the meantime. Groups come first, so that an item among the registrations, where a function that
 * anybody can call may write, never stands in for a known group.
 */
export async function throughConfirmation<Found>(
  look: (partition: GroupPartition) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  return (await look('group')) ?? (await look('registration')) ?? (await look('group'));
}
