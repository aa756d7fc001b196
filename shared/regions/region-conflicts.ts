import { claimedMailboxes, type ConfiguredRegion } from './claimed-mailboxes.ts';

/**
 * Returns one line for each thing that two of these regions both claim; empty if they can share a deployment. A
 * municipality may belong to only one region, because it determines a group's region. The prefix of a reference shows
 * which region a group belongs to, and all mail to a mailbox must be about the same region.
 */
export function regionConflicts(configured: readonly ConfiguredRegion[]): string[] {
  const claims = configured.flatMap((each) =>
    claimsOf(each).map((claim) => ({ claim, by: each.region.id })),
  );
  return claims.flatMap(({ claim, by }, index) => {
    const earlier = claims.slice(0, index).find((other) => other.claim === claim);
    return earlier && earlier.by !== by ? [`${earlier.by} and ${by} both have the ${claim}`] : [];
  });
}

function claimsOf(configured: ConfiguredRegion): string[] {
  const { referencePrefix, municipalities } = configured.region;
  return [
    `reference prefix ${referencePrefix}`,
    ...municipalities.map(({ code }) => `municipality ${code}`),
    ...[...claimedMailboxes(configured)].map((mailbox) => `mailbox ${mailbox}`),
  ];
}
