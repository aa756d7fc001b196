import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import { SignInRefused } from '../domain/desk/sign-in.ts';
import type { PasskeyProtocol } from '../ports/desk-passkeys.ts';

/**
 * Verifies passkeys for the site at this URL: checks the origin, the host and the signature, and that the device
 * verified its owner. This file imports a large library, so only functions that verify passkeys may use it.
 */
export function webauthnProtocol(siteUrl: string): PasskeyProtocol {
  const { origin, hostname } = new URL(siteUrl);
  const site = {
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
  } as const;
  return {
    async verifyAttestation({ id, ...response }, expectedChallenge) {
      return refuseOnError(async () => {
        ensureNoCertificates(response.attestationObject);
        const { registrationInfo } = await verifyRegistrationResponse({
          ...site,
          response: { ...credentialWith(id), response },
          expectedChallenge,
        });
        if (registrationInfo?.credential.id !== id) throw new SignInRefused('wrong-passkey');
        const { publicKey, counter } = registrationInfo.credential;
        return {
          credentialId: id,
          publicKey: Buffer.from(publicKey).toString('base64url'),
          counter,
        };
      });
    },

    async verifyAssertion(assertion, expectedChallenge, passkey) {
      const { id, clientDataJSON, authenticatorData, signature } = assertion;
      const response = { clientDataJSON, authenticatorData, signature };
      return refuseOnError(async () => {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          ...site,
          response: { ...credentialWith(id), response },
          expectedChallenge,
          credential: {
            id: passkey.credentialId,
            publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
            // A counter of 0 disables the library's own check. `withUse` compares the counters instead, and so can give
            // a specific reason for refusing a copied passkey.
            counter: 0,
          },
        });
        if (!verified) throw new SignInRefused('wrong-passkey');
        return authenticationInfo.newCounter;
      });
    },
  };
}

function credentialWith(id: string) {
  return { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;
}

/**
 * Refuses device makers' attestation certificates. We do not ask for them, so browsers do not send them, and verifying
 * one can trigger requests to URLs that the certificate contains.
 */
function ensureNoCertificates(attestationObject: string): void {
  const attestation = decodeAttestationObject(
    Uint8Array.from(Buffer.from(attestationObject, 'base64url')),
  );
  const format = attestation.get('fmt');
  const isSelfAttestation =
    format === 'packed' && attestation.get('attStmt').get('x5c') === undefined;
  if (format !== 'none' && !isSelfAttestation) throw new SignInRefused('wrong-passkey');
}

/** Turns every error of the library into SignInRefused. A failed user verification is recognised by its message. */
async function refuseOnError<Result>(check: () => Promise<Result>): Promise<Result> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof SignInRefused) throw error;
    const isUnverified = error instanceof Error && error.message.startsWith('User verification');
    throw new SignInRefused(isUnverified ? 'not-verified' : 'wrong-passkey', { cause: error });
  }
}
