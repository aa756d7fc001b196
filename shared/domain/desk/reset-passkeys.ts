import { invite } from './invitation.ts';
import type { Officer, OfficerChange } from './officer.ts';
import { removeAllPasskeys, signsInWithPasskey, type Passkeys } from './passkey.ts';

/**
 * Removes all passkeys of an officer who has lost them, and mails the officer an invitation to create another passkey.
 * The invitation has the same id as the officer. `by` is the id of the desk manager who does this.
 */
export function resetPasskeys(
  officer: Officer,
  passkeys: Passkeys,
  {
    email,
    by,
    now,
    municipalities,
  }: {
    readonly email: string;
    readonly by: string;
    readonly now: Date;
    /** All municipalities of the region, for an officer whose scope is the whole region. */
    readonly municipalities: readonly string[];
  },
): OfficerChange {
  const { id, name, title, organisation, roles, scope } = officer;
  const details = {
    email,
    name,
    title,
    organisation,
    roles,
    municipalities: scope === 'region' ? municipalities : scope,
    renews: true,
    signIn: signsInWithPasskey(officer) ? 'passkey' : 'organisation',
  } as const;
  return {
    officer: { ...officer, version: officer.version + 1 },
    event: { name: 'OfficerChanged', data: { officerId: id, byOfficerId: by, what: 'passkeys' } },
    passkeys: removeAllPasskeys(passkeys, by),
    invites: invite(details, { id, by, now }),
  };
}
