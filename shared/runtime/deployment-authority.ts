import { keyedFingerprint } from '../auth/fingerprint.ts';
import { mailCaps, type MailCaps } from '../auth/mail-caps.ts';
import {
  firstLetterAuthority,
  officerAuthority,
  residentAuthority,
} from '../auth/token-authority.ts';
import type { Authority, Fingerprint } from '../ports/access.ts';
import type { Desk } from '../ports/desk.ts';
import type { FirstLetters } from '../ports/mail.ts';
import type { Region } from '../regions/region.ts';
import type { Route } from '../routes/route.ts';
import { dynamoFirstLetters } from '../store/mail/dynamo-first-letters.ts';
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

/**
 * The authority for the pages behind the tokens in first letters, and those letters themselves: a token also gives access
 * to the subjects of letters to the same mailbox that were held back.
 */
export function firstLetterAccess(
  env: Pick<Environment, 'SIGNING_SECRET'>,
  shared: Table,
  { id: regionId }: Pick<Region, 'id'>,
): {
  authority: Pick<Authority, 'coordinator' | 'asker' | 'starter'>;
  firstLetters: FirstLetters;
} {
  const firstLetters = dynamoFirstLetters(tableOfRegion(shared, regionId), clock);
  const signingKey = () => readSecret(env.SIGNING_SECRET);
  return {
    authority: firstLetterAuthority({ signingKey, clock, regionId, firstLetters }),
    firstLetters,
  };
}

/** Counts the requests to one route with which people make us send mail. */
export function routeCaps(
  env: Pick<Environment, 'SIGNING_SECRET'>,
  { id: route }: Pick<Route, 'id'>,
): { caps: MailCaps } {
  return { caps: mailCaps({ route, fingerprint: deploymentFingerprint(env), clock }) };
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
