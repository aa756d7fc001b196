import type { Invitation } from './invitation.ts';
import { admit, change, type Identity, type Officer, type OfficerChange } from './officer.ts';
import type { Organisation, Scope } from './rights.ts';
import { SignInRefused } from './sign-in.ts';

/**
 * Admits the person who accepts the invitation. If `known` is an officer with this identity, the roles of the
 * invitation are added to the officer's roles. From then on, the desk assigns the officer's roles, and roles in the
 * identity provider's tokens are ignored. An invitation to create a new passkey leaves the officer's roles as they are;
 * if another person accepts it, this throws SignInRefused.
 */
export function acceptInvitation(
  invited: Invitation,
  {
    identity,
    organisation,
    name: nameInToken,
  }: {
    readonly identity: Identity;
    readonly organisation: Organisation;
    /** The name in the identity provider's token, if there is one. */
    readonly name?: string | undefined;
  },
  known: Officer | undefined,
  now: Date,
): OfficerChange {
  ensureSameOfficer(invited, known);
  const { id, email, name, title, municipalities, roles, renews, ...invitation } = invited;
  const answers = { kind: 'invitation', id } as const;
  const mine = { email, decidedBy: 'desk' } as const;
  if (known && renews) return { ...withNewVersion({ ...known, email }), answers };
  if (!known || known.endedAt !== undefined) {
    const by = invitation.organisation ?? organisation;
    const details = { ...mine, name, title, organisation: by, scope: municipalities, roles };
    return { ...admit(identity, details, { id, now, way: 'invitation', nameInToken }), answers };
  }
  const changed = change(known, {
    ...known,
    ...mine,
    scope: unionOf(known.scope, municipalities),
    roles: [...new Set([...known.roles, ...roles])].toSorted(),
  });
  const accepted = changed ?? withNewVersion(known);
  const arrival = { way: 'invitation', at: now.toISOString(), nameInToken } as const;
  return { ...accepted, officer: { ...accepted.officer, arrival }, answers };
}

/** Throws SignInRefused if the invitation is for an existing officer who is not this one, or whose access has ended. */
export function ensureSameOfficer(
  { id, renews }: Pick<Invitation, 'id' | 'renews'>,
  known: Officer | undefined,
): void {
  if (renews && (known?.id !== id || known.endedAt !== undefined))
    throw new SignInRefused('other-officer');
}

/** The same officer with a new version, which ends all of the officer's sessions. */
function withNewVersion(officer: Officer): OfficerChange {
  return {
    officer: { ...officer, version: officer.version + 1 },
    event: { name: 'OfficerChanged', data: { officerId: officer.id } },
  };
}

function unionOf(one: Scope, other: readonly string[]): Scope {
  return one === 'region' ? one : [...new Set([...one, ...other])].toSorted();
}
