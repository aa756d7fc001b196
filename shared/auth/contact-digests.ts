import type { Coordinator, FindableCoordinator } from '../domain/groups/coordinator.ts';
import type { ContactDigester, Fingerprint } from '../ports/access.ts';
import { mailboxFingerprint } from './fingerprint.ts';

/**
 * The digests of one region. They differ from those of other regions, so that nobody can see in the table that somebody
 * is a coordinator in two of them.
 */
export function contactDigester(regionId: string, fingerprint: Fingerprint): ContactDigester {
  const inRegion: Fingerprint = (text) => fingerprint(`${regionId} ${text}`);
  return {
    mailbox: (email) => mailboxFingerprint(email, inRegion),
    phone: (number) => inRegion(`phone ${number}`),
  };
}

/** The coordinator with the digests of the present contact details. */
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
