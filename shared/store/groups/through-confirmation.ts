import type { GroupPartition } from '../keys.ts';

/**
 * Looks among the groups, then among the registrations, and then among the groups once more, because a registration may
 * have been confirmed in the meantime. Groups come first, because a function that anybody can call may write among the
 * registrations, and what it writes must never replace a known group.
 */
export async function throughConfirmation<Found>(
  look: (partition: GroupPartition) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  return (await look('group')) ?? (await look('registration')) ?? (await look('group'));
}
