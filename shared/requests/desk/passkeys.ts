import * as z from 'zod';
import type { PasskeyMade, PasskeyUsed } from '../../domain/desk/passkey-answer.ts';
import { email } from '../email-field.ts';
import { noForm } from '../text-fields.ts';

/** Bytes in base64url, without padding. No device sends more than this. */
const bytes = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000);
/** The id of a credential is at most 1023 bytes long. */
const credentialId = bytes.max(1364);
const officerId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);

/** What somebody wants a challenge for: to sign in, or to make a passkey for an officer or invitation. */
export const startPasskeyBody = z.discriminatedUnion('for', [
  z.strictObject({
    for: z.literal('sign-in'),
    to: z
      .string()
      .max(300)
      .optional()
      .meta({ description: 'De bladzijde van de werkplek om daarna te openen' }),
  }),
  z.strictObject({ for: z.literal('new-passkey'), officerId }),
]);
export type StartPasskeyBody = z.infer<typeof startPasskeyBody>;

/** The challenge that the passkey must answer within five minutes, once. */
export const challengeResponse = z.object({ challenge: z.string() });

/** What the browser says about a passkey that was used (AuthenticationResponseJSON of WebAuthn). */
export const passkeyUsed: z.ZodType<PasskeyUsed> = z.strictObject({
  id: credentialId,
  clientDataJSON: bytes,
  authenticatorData: bytes,
  signature: bytes,
  userHandle: bytes.max(86).optional(),
});

/** What the browser says about a passkey that was made (RegistrationResponseJSON of WebAuthn). */
export const passkeyMade: z.ZodType<PasskeyMade> = z.strictObject({
  id: credentialId,
  clientDataJSON: bytes,
  attestationObject: bytes,
});

/** Somebody is signed in, and goes on to this page of the desk. */
export const passkeySignedInResponse = z.object({ returnTo: z.string() });

const moment = z.iso.datetime();

/** The officer's own passkeys, the newest first. */
export const passkeysResponse = z.object({
  passkeys: z.array(
    z.object({
      id: z.string(),
      /** With this, a device tells that it has the passkey already. */
      credentialId: z.string(),
      device: z.string(),
      addedAt: moment,
      lastUsedAt: moment.optional(),
    }),
  ),
  /** Whether the officer could still sign in without any of them. */
  mayRemoveLast: z.boolean(),
});
export type PasskeysResponse = z.infer<typeof passkeysResponse>;

export const addedPasskeyResponse = z.object({ id: z.string() });
export type AddedPasskeyResponse = z.infer<typeof addedPasskeyResponse>;

export const removePasskeyBody = z.strictObject({});

/** The passkey no longer works, and the officer's other sessions have ended. */
export const removedPasskeyResponse = z.object({ id: z.string(), removed: z.literal(true) });
export type RemovedPasskeyResponse = z.infer<typeof removedPasskeyResponse>;

/** Removes the passkeys of an officer, of whom the manager saw this version, and mails a new invitation. */
export const resetPasskeysBody = z.strictObject(
  { email, version: z.int({ error: 'Laad de pagina opnieuw.' }).min(1) },
  noForm,
);
export type ResetPasskeysBody = z.output<typeof resetPasskeysBody>;
