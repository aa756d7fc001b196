import type {
  AttestationResponse,
  AssertionResponse,
} from '../../../shared/domain/desk/authenticator-response.ts';
import { base64urlOf, bytesOf } from './base64url.ts';

/**
 * Why the device did not use or create a passkey: the device or browser does not support passkeys; the person cancelled
 * or took too long; or the device already has a passkey for this officer.
 */
export type PasskeyFault = 'unsupported' | 'stopped' | 'known';

/** A passkey's response, or the reason why there is none. */
export type PasskeyOutcome<Response> =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly fault: PasskeyFault };

interface NewPasskey {
  readonly challenge: string;
  /** The name of the site in the device's list of passkeys. */
  readonly site: string;
  readonly officer: { readonly id: string; readonly name: string };
  /** The credential ids of the officer's passkeys: a device that has one of them does not create another. */
  readonly excludedIds: readonly string[];
}

/** How long a device waits for its owner, in milliseconds; a challenge expires after the same time. */
const timeout = 5 * 60_000;
/** The COSE numbers of Ed25519, ECDSA with SHA-256 and RSA with SHA-256: every device supports at least one of them. */
const algorithms = [-8, -7, -257];

/**
 * Creates a passkey on the device, which first verifies its owner. Not every browser has the newer methods that convert
 * to and from JSON, so this file converts bytes itself.
 */
export async function makePasskey({
  challenge,
  site,
  officer,
  excludedIds,
}: NewPasskey): Promise<PasskeyOutcome<AttestationResponse>> {
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
        excludeCredentials: excludedIds.map((id) => ({ type: 'public-key', id: bytesOf(id) })),
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

/**
 * Signs the challenge with one of the person's passkeys for this site; the person chooses which. The device first
 * verifies its owner.
 */
export async function signWithPasskey(
  challenge: string,
): Promise<PasskeyOutcome<AssertionResponse>> {
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

async function outcomeOf<Response>(
  ceremony: () => Promise<Response>,
): Promise<PasskeyOutcome<Response>> {
  if (!('credentials' in navigator) || !('PublicKeyCredential' in window))
    return { ok: false, fault: 'unsupported' };
  try {
    return { ok: true, response: await ceremony() };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** WebAuthn defines the names of the errors; it uses the same name whether the person stopped or waited too long. */
function faultOf(error: unknown): PasskeyFault {
  const name = error instanceof Error ? error.name : undefined;
  if (name === 'NotAllowedError' || name === 'AbortError') return 'stopped';
  return name === 'InvalidStateError' ? 'known' : 'unsupported';
}
