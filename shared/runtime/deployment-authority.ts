import { contactDigester } from '../auth/contact-digests.ts';
import { keyedFingerprint } from '../auth/fingerprint.ts';
import { mailCaps, type MailCaps } from '../auth/mail-caps.ts';
import { usableToken } from '../auth/mailed-tokens.ts';
import { currentSession } from '../auth/sessions.ts';
import {
  firstLetterAuthority,
  residentAuthority,
  verifying,
  type ReadClaims,
} from '../auth/token-authority.ts';
import type { Authority, ContactDigester, Fingerprint } from '../ports/access.ts';
import type { FirstLetters } from '../ports/mail.ts';
import type { Region } from '../regions/region.ts';
import { credentialOf, type Route } from '../routes/route.ts';
import { dynamoFirstLetters } from '../store/mail/dynamo-first-letters.ts';
import { dynamoSessions } from '../store/platform/dynamo-sessions.ts';
import { dynamoTokens } from '../store/platform/dynamo-tokens.ts';
import { tableOfRegion, type RegionTable, type Table } from '../store/table.ts';
import { clock } from './clock.ts';
import type { Environment } from './env.ts';
import { readSecret } from './secrets.ts';

/** The authority that decides what coordinators and askers may do on a route, in one region of this deployment. */
export function residentAccess(
  route: Pick<Route, 'caller'>,
  shared: Table,
  { id: regionId }: Pick<Region, 'id'>,
): {
  authority: Pick<Authority, 'coordinator' | 'invited' | 'asker'>;
} {
  return {
    authority: residentAuthority(verifying(readerOf(route, tableOfRegion(shared, regionId)))),
  };
}

/**
 * Returns the authority for the routes that take the tokens in first letters, and the repository of those letters. Such
 * a token also gives access to whatever any held letters to the same mailbox are about.
 */
export function firstLetterAccess(
  route: Pick<Route, 'caller'>,
  shared: Table,
  { id: regionId }: Pick<Region, 'id'>,
): {
  authority: Authority;
  firstLetters: FirstLetters;
} {
  const table = tableOfRegion(shared, regionId);
  const firstLetters = dynamoFirstLetters(table, clock);
  return { authority: firstLetterAuthority(readerOf(route, table), firstLetters), firstLetters };
}

/** Returns the caps that count the requests to this route, which makes us send mail. */
export function routeCaps(
  env: Pick<Environment, 'FINGERPRINT_SECRET'>,
  { id: route }: Pick<Route, 'id'>,
): { caps: MailCaps } {
  return { caps: mailCaps({ route, fingerprint: deploymentFingerprint(env), clock }) };
}

/** Returns a function that creates digests that only this deployment can compute. */
export function deploymentFingerprint(env: Pick<Environment, 'FINGERPRINT_SECRET'>): Fingerprint {
  return keyedFingerprint(() => readSecret(env.FINGERPRINT_SECRET));
}

/** Returns a digester for the contact details of a region's coordinators, which uses the deployment's contacts key. */
export function contactDigests(
  env: Pick<Environment, 'CONTACTS_SECRET'>,
  { id: regionId }: Pick<Region, 'id'>,
): { digester: ContactDigester } {
  const fingerprint = keyedFingerprint(() => readSecret(env.CONTACTS_SECRET));
  return { digester: contactDigester(regionId, fingerprint) };
}

/** Returns a function that reads the credential that the route requires: a mailed token or a session. */
function readerOf(route: Pick<Route, 'caller'>, table: RegionTable): ReadClaims {
  if (credentialOf(route) === 'session') {
    const sessions = dynamoSessions(table);
    return async (secret) => (await currentSession(secret, { sessions, clock })).holder.claims;
  }
  const tokens = dynamoTokens(table);
  return async (token) => (await usableToken(token, { tokens, clock })).claims;
}
