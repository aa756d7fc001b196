import type { Region, RegionDesk } from './region.ts';

/** A region with the desk that it uses. */
export interface ConfiguredRegion {
  readonly region: Region;
  readonly desk: RegionDesk;
}

/**
 * The mailboxes that only this region may use, in lower case and without duplicates: those of its municipalities, its
 * team and its officers. A region may use a mailbox for several purposes.
 */
export function claimedMailboxes({ region, desk }: ConfiguredRegion): ReadonlySet<string> {
  return new Set(
    [
      region.police.email,
      ...region.municipalities.map(({ contact }) => contact.email),
      ...desk.mailboxes.map(({ email }) => email),
    ].map((mailbox) => mailbox.toLowerCase()),
  );
}

/** The id of the first of these regions that claims this mailbox; undefined if none of them does. */
export function regionWithMailbox(
  email: string,
  others: readonly ConfiguredRegion[],
): string | undefined {
  const mailbox = email.toLowerCase();
  return others.find((other) => claimedMailboxes(other).has(mailbox))?.region.id;
}

/**
 * Whether the desk has a team mailbox for the municipality, which receives mail about work that has been waiting too
 * long.
 */
export function hasTeamMailbox(
  { mailboxes }: Pick<RegionDesk, 'mailboxes'>,
  code: string,
): boolean {
  return mailboxes.some(
    ({ role, municipalities }) => role === 'team' && municipalities.includes(code),
  );
}
