import type { PasskeyMade, PasskeyUsed } from '../../../shared/domain/desk/passkey-answer.ts';
import { base64urlOf, bytesOf } from './base64url.ts';

/**
 * Why there is no passkey: the device or browser cannot do this; the person stopped or waited too long; or the device
 * has a passkey for this officer already.
 */
export type PasskeyFault = 'unsupported' | 'stopped' | 'known';

/** What a passkey answered, or why it did not. */
export type PasskeyOutcome<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly fault: PasskeyFault };

interface NewPasskey {
  readonly challenge: string;
  /** What the site is called where devices list their passkeys. */
  readonly site: string;
  readonly officer: { readonly id: string; readonly name: string };
  /** The passkeys that the officer has, so that no device makes a second one. */
  readonly others: readonly string[];
}

/** How long a device waits for its owner, in milliseconds; the challenge is good for as long. */
const timeout = 5 * 60_000;
/** Ed25519, ECDSA with SHA-256 and RSA with SHA-256 (the numbers of COSE): devices have one of them. */
const algorithms = [-8, -7, -257];

/**
 * Lets the device make a passkey, after it has checked that its owner is there. The browser's own methods for JSON are
 * too new to rely on, so every browser gets and gives bytes, in the forms that all of them know.
 */
export async function makePasskey({
  challenge,
  site,
  officer,
  others,
}: NewPasskey): Promise<PasskeyOutcome<PasskeyMade>> {
  return outcomeOf(async () => {
    const credential = await navigator.credentials.create({
      publicKey: {
        challenge: bytesOf(challenge),
        rp: { name: site },
        user: {
          id: new TextEncoder().encode(officer.id),
          name: officer.name,
          displayName: officer.name,
        },
        pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: others.map((id) => ({ type: 'public-key', id: bytesOf(id) })),
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        attestation: 'none',
        timeout,
      },
    });
    const { rawId, response } = credential as PublicKeyCredential;
    const { clientDataJSON, attestationObject } = response as AuthenticatorAttestationResponse;
    return {
      id: base64urlOf(rawId),
      clientDataJSON: base64urlOf(clientDataJSON),
      attestationObject: base64urlOf(attestationObject),
    };
  });
}

/** Lets the person choose a passkey for this site, and the device check that its owner is there. */
export async function usePasskeyFor(challenge: string): Promise<PasskeyOutcome<PasskeyUsed>> {
  return outcomeOf(async () => {
    const credential = await navigator.credentials.get({
      publicKey: { challenge: bytesOf(challenge), userVerification: 'required', timeout },
    });
    const { rawId, response } = credential as PublicKeyCredential;
    const { clientDataJSON, authenticatorData, signature, userHandle } =
      response as AuthenticatorAssertionResponse;
    return {
      id: base64urlOf(rawId),
      clientDataJSON: base64urlOf(clientDataJSON),
      authenticatorData: base64urlOf(authenticatorData),
      signature: base64urlOf(signature),
      ...(userHandle ? { userHandle: base64urlOf(userHandle) } : {}),
    };
  });
}

async function outcomeOf<Answer>(ceremony: () => Promise<Answer>): Promise<PasskeyOutcome<Answer>> {
  if (!('credentials' in navigator) || !('PublicKeyCredential' in window))
    return { ok: false, fault: 'unsupported' };
  try {
    return { ok: true, answer: await ceremony() };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** The names of the errors are those of WebAuthn. Browsers do not tell stopping from waiting too long. */
function faultOf(error: unknown): PasskeyFault {
  const name = error instanceof Error ? error.name : undefined;
  if (name === 'NotAllowedError' || name === 'AbortError') return 'stopped';
  return name === 'InvalidStateError' ? 'known' : 'unsupported';
}
