import type { Invitation } from './invitation.ts';
import { admit, change, type Identity, type Officer, type OfficerChange } from './officer.ts';
import type { Organisation, Scope } from './rights.ts';
import { SignInRefused } from './sign-in.ts';

/**
 * Admits whoever accepts the invitation. An officer who is already known by this identity gets the roles besides those
 * that the officer has. From then on only the desk decides about the officer, whatever roles a token holds. An
 * invitation to make another passkey changes nothing about the officer, and throws SignInRefused for anybody else.
 */
export function acceptInvitation(
  invited: Invitation,
  { identity, organisation }: { readonly identity: Identity; readonly organisation: Organisation },
  known: Officer | undefined,
  now: Date,
): OfficerChange {
  ensureIsFor(invited, known);
  const { id, email, name, title, municipalities, roles, renews, ...invitation } = invited;
  const answers = { kind: 'invitation', id } as const;
  const mine = { email, decidedBy: 'desk' } as const;
  if (known && renews) return { ...untouched({ ...known, email }), answers };
  if (!known || known.endedAt !== undefined) {
    const by = invitation.organisation ?? organisation;
    const details = { ...mine, name, title, organisation: by, scope: municipalities, roles };
    return { ...admit(identity, details, { id, now }), answers };
  }
  const changed = change(known, {
    ...known,
    ...mine,
    scope: together(known.scope, municipalities),
    roles: [...new Set([...known.roles, ...roles])].toSorted(),
  });
  return { ...(changed ?? untouched(known)), answers };
}

/** Throws SignInRefused if the invitation is for an officer who is known already, and this is somebody else. */
export function ensureIsFor(
  { id, renews }: Pick<Invitation, 'id' | 'renews'>,
  known: Officer | undefined,
): void {
  if (renews && (known?.id !== id || known.endedAt !== undefined))
    throw new SignInRefused('other-officer');
}

/** The officer has to sign in again, and is otherwise the same. */
function untouched(officer: Officer): OfficerChange {
  return {
    officer: { ...officer, version: officer.version + 1 },
    event: { name: 'OfficerChanged', data: { officerId: officer.id } },
  };
}

function together(one: Scope, other: readonly string[]): Scope {
  return one === 'region' ? one : [...new Set([...one, ...other])].toSorted();
}
