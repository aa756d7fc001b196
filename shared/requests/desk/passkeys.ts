import * as z from 'zod';
import type {
  AttestationResponse,
  AssertionResponse,
} from '../../domain/desk/authenticator-response.ts';
import { email } from '../email-field.ts';
import { noForm } from '../text-fields.ts';
import { seenVersion } from '../seen-fields.ts';

/** Bytes in base64url, without padding. The maximum is more than any device sends. */
const bytes = (field: string, max = 20_000) => {
  const unusable = {
    error: `Wij kunnen ${field} van uw passkey niet lezen. Probeer het opnieuw, of gebruik een ander apparaat.`,
  };
  return z
    .string(unusable)
    .regex(/^[\w-]+$/, unusable)
    .max(max, unusable);
};
/** A credential id is at most 1023 bytes long. */
const credentialId = bytes('het kenmerk', 1364);
const unknownOfficer = {
  error: 'Wij kunnen niet zien voor welke medewerker de passkey is. Laad de pagina opnieuw.',
};
const officerId = z.string(unknownOfficer).regex(/^[0-9a-hjkmnp-tv-z]{26}$/, unknownOfficer);
const unknownPage = { error: 'Het adres van de pagina klopt niet. Open de werkplek opnieuw.' };
const noPasskey = { error: 'Gebruik uw passkey.' };

/** The purpose of the challenge: signing in, or creating a passkey for an officer or an invitation. */
export const startPasskeyBody = z.discriminatedUnion(
  'for',
  [
    z.strictObject({
      for: z.literal('sign-in'),
      to: z
        .string(unknownPage)
        .max(300, unknownPage)
        .optional()
        .meta({ description: 'De pagina van de werkplek om daarna te openen' }),
    }),
    z.strictObject({ for: z.literal('new-passkey'), officerId }),
  ],
  { error: 'Kies of u wilt inloggen of een passkey wilt maken.' },
);
export type StartPasskeyBody = z.infer<typeof startPasskeyBody>;

/** The challenge, which a passkey can sign once, within five minutes. */
export const challengeResponse = z.object({ challenge: z.string() });

/** The response when a passkey is used: the fields of AuthenticationResponseJSON (WebAuthn) that we need. */
export const assertionResponse: z.ZodType<AssertionResponse> = z.strictObject(
  {
    id: credentialId,
    clientDataJSON: bytes('de gegevens'),
    authenticatorData: bytes('de gegevens'),
    signature: bytes('de handtekening'),
    userHandle: bytes('de gebruiker', 86).optional(),
  },
  noPasskey,
);

/** The response when a passkey is created: the fields of RegistrationResponseJSON (WebAuthn) that we need. */
export const attestationResponse: z.ZodType<AttestationResponse> = z.strictObject(
  {
    id: credentialId,
    clientDataJSON: bytes('de gegevens'),
    attestationObject: bytes('de gegevens'),
  },
  noPasskey,
);

/** The person is now signed in, and the browser opens this desk page. */
export const signedInWithPasskeyResponse = z.object({ returnTo: z.string() });

const moment = z.iso.datetime();

/** The officer's own passkeys, newest first. */
export const passkeysResponse = z.object({
  passkeys: z.array(
    z.object({
      id: z.string(),
      /** Lets a device recognise that it already has a passkey for this officer. */
      credentialId: z.string(),
      device: z.string(),
      addedAt: moment,
      lastUsedAt: moment.optional(),
    }),
  ),
  /** Whether the officer could still sign in without any passkeys. */
  mayRemoveLast: z.boolean(),
});
export type PasskeysResponse = z.infer<typeof passkeysResponse>;

export const addedPasskeyResponse = z.object({ id: z.string() });
export type AddedPasskeyResponse = z.infer<typeof addedPasskeyResponse>;

export const removePasskeyBody = z.strictObject({}, noForm);

/** The passkey no longer works, and the officer's other sessions have ended. */
export const removedPasskeyResponse = z.object({ id: z.string(), removed: z.literal(true) });
export type RemovedPasskeyResponse = z.infer<typeof removedPasskeyResponse>;

/**
 * Removes all passkeys of an officer and mails an invitation to create a new one. `version` is the version of the
 * officer that the manager was looking at.
 */
export const resetPasskeysBody = z.strictObject({ email, version: seenVersion(1) }, noForm);
export type ResetPasskeysBody = z.output<typeof resetPasskeysBody>;
