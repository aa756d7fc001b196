import type { Region, RegionDesk } from './region.ts';

interface ConfiguredRegion {
  readonly region: Region;
  readonly desk: RegionDesk;
}

/**
 * Returns one line for everything that two of these regions both claim; empty if they can share a deployment. A
 * municipality may belong to only one region, because it determines the region of a group. The prefix of a reference
 * shows which region a group belongs to, and all mail to a mailbox must be about the same region.
 */
export function regionConflicts(configured: readonly ConfiguredRegion[]): string[] {
  const claims = configured.flatMap(({ region, desk }) =>
    claimsOf(region, desk).map((claim) => ({ claim, by: region.id })),
  );
  return claims.flatMap(({ claim, by }, index) => {
    const earlier = claims.slice(0, index).find((other) => other.claim === claim);
    return earlier && earlier.by !== by ? [`${earlier.by} and ${by} both have the ${claim}`] : [];
  });
}

function claimsOf({ referencePrefix, municipalities, police }: Region, desk: RegionDesk): string[] {
  const mailboxes = [
    police.email,
    ...municipalities.map(({ contact }) => contact.email),
    ...desk.officers.map(({ email }) => email),
  ];
  return [
    `reference prefix ${referencePrefix}`,
    ...municipalities.map(({ code }) => `municipality ${code}`),
    // A region may use a mailbox for several purposes.
    ...new Set(mailboxes.map((mailbox) => `mailbox ${mailbox.toLowerCase()}`)),
  ];
}
