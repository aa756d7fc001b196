import {
  rolesFrom,
  type IdentityClaims,
  type IdentityProvider,
} from '../../../shared/domain/desk/identity-provider.ts';
import { jobTitle } from '../../../shared/domain/desk/job-title.ts';
import { admit, change, type Officer } from '../../../shared/domain/desk/officer.ts';
import { SignInRefused } from '../../../shared/domain/desk/sign-in.ts';
import type { OfficerRepository } from '../../../shared/ports/desk.ts';
import type { Clock, Log, NewId } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';

export interface Admitting {
  readonly officers: Pick<OfficerRepository, 'findByIdentity' | 'save'>;
  readonly region: Region;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
}

/**
 * The officer with the identity in these claims. If the provider's tokens hold the roles, whoever has one is admitted,
 * with what the token says now. Throws SignInRefused, or ConcurrentChange.
 */
export async function admittedOfficer(
  needs: Admitting,
  provider: IdentityProvider,
  claims: IdentityClaims,
): Promise<Officer> {
  const { issuer, subject } = claims;
  const known = await needs.officers.findByIdentity({ issuer, subject });
  if (known?.endedAt !== undefined) throw new SignInRefused('ended-officer');
  const officer =
    provider.roles === 'tokens' ? await byToken(needs, provider, claims, known) : known;
  if (!officer) throw new SignInRefused('unknown-officer');
  const { validFrom, validUntil } = officer;
  const now = needs.clock();
  if (now < new Date(validFrom) || (validUntil !== undefined && now > new Date(validUntil)))
    throw new SignInRefused('ended-officer');
  return officer;
}

/** Admits or changes the officer as the token says. Undefined if the token gives no role here. */
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
  const details = { name: nameIn(claims) ?? title, title, organisation, validUntil, ...granted };
  const { issuer, subject } = claims;
  const changed = known
    ? change(known, details)
    : admit({ issuer, subject }, details, { id: newId().toLowerCase(), now: clock() });
  if (!changed) return known;
  await officers.save(known, changed);
  log.info('officer admitted or changed by token', { officerId: changed.officer.id });
  return changed.officer;
}

/** The name, on one line and no longer than a page can show. */
function nameIn({ name }: IdentityClaims): string | undefined {
  const line = name
    ?.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .slice(0, 80);
  return line === '' ? undefined : line;
}
