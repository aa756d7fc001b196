import { keyedFingerprint } from '../auth/fingerprint.ts';
import { officerAuthority, residentAuthority } from '../auth/token-authority.ts';
import type { Authority, Fingerprint } from '../ports/access.ts';
import type { Desk } from '../ports/desk.ts';
import type { Region } from '../regions/region.ts';
import { tableOfRegion, type Table } from '../store/table.ts';
import { clock } from './clock.ts';
import { deploymentDesk } from './deployment-desk.ts';
import type { Environment } from './env.ts';
import { readSecret } from './secrets.ts';

/** The authority that decides what coordinators and askers may do in one region of this deployment. */
export function residentAccess(
  env: Pick<Environment, 'SIGNING_SECRET'>,
  { id: regionId }: Pick<Region, 'id'>,
): {
  authority: Pick<Authority, 'coordinator' | 'asker'>;
} {
  return {
    authority: residentAuthority({
      signingKey: () => readSecret(env.SIGNING_SECRET),
      clock,
      regionId,
    }),
  };
}

/** Creates digests that only this deployment can compute. */
export function deploymentFingerprint(env: Pick<Environment, 'SIGNING_SECRET'>): Fingerprint {
  return keyedFingerprint(() => readSecret(env.SIGNING_SECRET));
}

/** The variables that `officerAccess` reads from the environment. */
export const officerVariables = ['SIGNING_SECRET', 'STAGE'] as const;

/**
 * Returns the authority that decides what the officers of a region may do, according to the region's current desk. Also
 * returns a desk for looking up officers, which may be up to a minute old.
 */
export function officerAccess(
  env: Pick<Environment, (typeof officerVariables)[number]>,
  shared: Table,
  { id: regionId }: Pick<Region, 'id'>,
): {
  authority: Pick<Authority, 'officer'>;
  desk: Desk;
} {
  const { desk, currentDesk } = deploymentDesk(env, tableOfRegion(shared, regionId));
  return {
    authority: officerAuthority({
      signingKey: () => readSecret(env.SIGNING_SECRET),
      clock,
      regionId,
      desk: currentDesk,
    }),
    desk,
  };
}
