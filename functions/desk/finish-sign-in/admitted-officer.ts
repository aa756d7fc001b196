import {
  rolesFrom,
  type IdentityClaims,
  type IdentityProvider,
} from '../../../shared/domain/desk/identity-provider.ts';
import { acceptInvitation } from '../../../shared/domain/desk/accept-invitation.ts';
import { isInvited, type Invitation } from '../../../shared/domain/desk/invitation.ts';
import { jobTitle } from '../../../shared/domain/desk/job-title.ts';
import {
  admit,
  change,
  ensureMaySignIn,
  type Officer,
} from '../../../shared/domain/desk/officer.ts';
import { SignInRefused } from '../../../shared/domain/desk/sign-in.ts';
import type { ApplicantRepository, OfficerRepository } from '../../../shared/ports/desk.ts';
import type { Clock, Log, NewId } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';

export interface Admitting {
  readonly officers: Pick<OfficerRepository, 'findByIdentity' | 'save'>;
  readonly applicants: Pick<ApplicantRepository, 'put'>;
  readonly region: Region;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
}

/**
 * Returns the officer with the identity in these claims. Admits somebody who accepted an invitation in this browser. If
 * roles come from the provider's tokens, admits anybody whose token gives a role, and updates a known officer to match
 * the token. Anybody else is recorded as an applicant, who has to wait for a role from the desk manager. Throws
 * SignInRefused if the person may not sign in (yet), or ConcurrentChange.
 */
export async function admittedOfficer(
  needs: Admitting,
  provider: IdentityProvider,
  claims: IdentityClaims,
  invitation: Invitation | undefined,
): Promise<Officer> {
  const { issuer, subject } = claims;
  const known = await needs.officers.findByIdentity({ issuer, subject });
  if (invitation) return byInvitation(needs, provider, claims, { invitation, known });
  if (known?.endedAt !== undefined) throw new SignInRefused('ended-officer');
  const isByToken = provider.roles === 'tokens' && known?.decidedBy !== 'desk';
  const officer = isByToken ? await byToken(needs, provider, claims, known) : known;
  if (!officer) {
    await letWait(needs, provider, claims);
    throw new SignInRefused('unknown-officer');
  }
  ensureMaySignIn(officer, needs.clock());
  return officer;
}

/** Admits the person who accepted the invitation, or gives its roles to an officer who is already known. */
async function byInvitation(
  { officers, clock, log }: Admitting,
  provider: IdentityProvider,
  claims: IdentityClaims,
  { invitation, known }: { readonly invitation: Invitation; readonly known: Officer | undefined },
): Promise<Officer> {
  if (!isInvited(invitation, provider)) throw new SignInRefused('other-organisation');
  const { issuer, subject } = claims;
  const who = {
    identity: { issuer, subject },
    organisation: provider.organisation,
    name: nameIn(claims),
  };
  const accepted = acceptInvitation(invitation, who, known, clock());
  await officers.save(known?.endedAt === undefined ? known : undefined, accepted);
  log.info('officer admitted by invitation', { officerId: accepted.officer.id });
  return accepted.officer;
}

/** Records that somebody without a role has signed in, so that the desk manager can give them one. */
async function letWait(
  { applicants, clock }: Admitting,
  { id: provider, name: organisationName, organisation, municipalities }: IdentityProvider,
  claims: IdentityClaims,
): Promise<void> {
  const { issuer, subject } = claims;
  await applicants.put({
    identity: { issuer, subject },
    name: nameIn(claims) ?? organisationName,
    organisation,
    provider,
    municipalities,
    askedAt: clock().toISOString(),
  });
}

/**
 * Admits the officer with the roles in the token, or updates a known officer to match it. Returns undefined if the
 * token gives no role in this region.
 */
async function byToken(
  { officers, region, clock, newId, log }: Admitting,
  provider: IdentityProvider,
  claims: IdentityClaims,
  known: Officer | undefined,
): Promise<Officer | undefined> {
  const granted = rolesFrom(provider, claims);
  if (!granted) return undefined;
  const { organisation } = provider;
  const title = jobTitle(granted.roles, granted.scope, region);
  const validUntil = known?.validUntil;
  const details = {
    name: nameIn(claims) ?? title,
    title,
    organisation,
    validUntil,
    ...granted,
    email: known?.email,
  };
  const { issuer, subject } = claims;
  const changed = known
    ? change(known, details)
    : admit({ issuer, subject }, details, {
        id: newId().toLowerCase(),
        now: clock(),
        way: 'token',
      });
  if (!changed) return known;
  await officers.save(known, changed);
  log.info('officer admitted or changed by token', { officerId: changed.officer.id });
  return changed.officer;
}

/** The person's name on one line, cut off after 80 characters. */
function nameIn({ name }: IdentityClaims): string | undefined {
  const line = name
    ?.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .slice(0, 80);
  return line === '' ? undefined : line;
}
