import type { Coordinator, FindableCoordinator } from '../domain/groups/coordinator.ts';
import type { ContactDigester, Fingerprint } from '../ports/access.ts';
import { mailboxFingerprint } from './fingerprint.ts';

/**
 * Returns the digester for one region. The digests of an address or number differ between regions, so that the table
 * does not reveal that somebody is a coordinator in two of them.
 */
export function contactDigester(regionId: string, fingerprint: Fingerprint): ContactDigester {
  const inRegion: Fingerprint = (text) => fingerprint(`${regionId} ${text}`);
  return {
    mailbox: (email) => mailboxFingerprint(email, inRegion),
    phone: (number) => inRegion(`phone ${number}`),
  };
}

/** Returns the coordinator with digests of the current contact details. */
export async function findable(
  coordinator: Coordinator,
  digester: ContactDigester,
): Promise<FindableCoordinator> {
  const [mailbox, phone] = await Promise.all([
    digester.mailbox(coordinator.email),
    digester.phone(coordinator.phone),
  ]);
  return { ...coordinator, digests: { mailbox, phone } };
}
