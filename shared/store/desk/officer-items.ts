import * as z from 'zod';
import type { OfficerSession } from '../../domain/desk/officer-session.ts';
import { arrivalWays, type Identity, type Officer } from '../../domain/desk/officer.ts';
import { roleNames } from '../../domain/desk/rights.ts';

const scope = z.union([z.literal('region'), z.array(z.string())]);
const organisation = z.enum(['police', 'municipality']);
const moment = z.iso.datetime();

export const identitySchema = z.object({ issuer: z.string(), subject: z.string() });

/**
 * The text from which the digest of an identity is computed. Neither the issuer nor the subject can contain a line
 * break.
 */
export function identityText({ issuer, subject }: Identity): string {
  return `${issuer}\n${subject}`;
}

/** The id of the applicant with this identity. `digest` returns the SHA-256 digest of a string, in hex. */
export function applicantIdOf(identity: Identity, digest: (text: string) => string): string {
  return digest(identityText(identity)).slice(0, 32);
}

const standIn = z.object({
  id: z.string(),
  forOfficerId: z.string(),
  roles: z.array(z.enum(roleNames)),
  scope: z.array(z.string()),
  from: moment,
  until: moment,
});

const officerSchema: z.ZodType<Officer> = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  organisation,
  identity: identitySchema,
  email: z.string().optional(),
  decidedBy: z.enum(['tokens', 'desk']).optional(),
  scope,
  roles: z.array(z.enum(roleNames)),
  arrival: z
    .object({ way: z.enum(arrivalWays), at: moment, nameInToken: z.string().optional() })
    .optional(),
  validFrom: moment,
  validUntil: moment.optional(),
  endedAt: moment.optional(),
  standsInFor: z.array(standIn).optional(),
  formerStandIns: z.array(standIn).optional(),
  version: z.int(),
});

const grant = z.object({
  roles: z.array(z.enum(roleNames)),
  scope,
  from: moment,
  until: moment.optional(),
});
const storedDate = moment.transform((text) => new Date(text));

/** An officer's session. Sessions started with mailed tokens are stored in the same kind of partition. */
const sessionSchema = z.object({
  holder: z.object({
    kind: z.literal('officer'),
    officer: z.object({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      organisation,
      grants: z.array(grant),
    }),
  }),
  id: z.string(),
  provider: z.string(),
  provedBy: z.literal('passkey').optional(),
  device: z.string(),
  startedAt: storedDate,
  lastUsedAt: storedDate,
  steppedUpAt: storedDate.optional(),
});
const ofMailedToken = z.object({ holder: z.object({ kind: z.literal('mailed-token') }) });

export function parseOfficer(item: unknown): Officer {
  return officerSchema.parse(item);
}

/** Undefined if the session was started with a mailed token. */
export function parseOfficerSession(item: unknown): OfficerSession | undefined {
  if (ofMailedToken.safeParse(item).success) return undefined;
  const { holder, ...session } = sessionSchema.parse(item);
  return { ...session, officer: holder.officer };
}
