import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import { SignInRefused } from '../domain/desk/sign-in.ts';
import type { PasskeyProtocol } from '../ports/desk-passkeys.ts';

/**
 * Checks passkeys for the site at this address: its origin and host, the presence of the owner, and the signature. The
 * library for this is large, so only functions that check passkeys may import this file.
 */
export function webauthnProtocol(siteUrl: string): PasskeyProtocol {
  const { origin, hostname } = new URL(siteUrl);
  const site = {
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
  } as const;
  return {
    async checkMade({ id, ...response }, expectedChallenge) {
      return refusedUnlessRight(async () => {
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

    async checkUsed(answer, expectedChallenge, passkey) {
      const { id, clientDataJSON, authenticatorData, signature } = answer;
      const response = { clientDataJSON, authenticatorData, signature };
      return refusedUnlessRight(async () => {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          ...site,
          response: { ...credentialWith(id), response },
          expectedChallenge,
          credential: {
            id: passkey.credentialId,
            publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
            // `usedPasskey` compares the counters, so that a copy is refused by that name.
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
 * Nobody is asked who made the device, so a browser sends no certificates of its maker. Those that come anyway are
 * refused, because checking them can lead to requests to addresses that they name.
 */
function ensureNoCertificates(attestationObject: string): void {
  const attestation = decodeAttestationObject(
    Uint8Array.from(Buffer.from(attestationObject, 'base64url')),
  );
  const format = attestation.get('fmt');
  const isOwnWord = format === 'packed' && attestation.get('attStmt').get('x5c') === undefined;
  if (format !== 'none' && !isOwnWord) throw new SignInRefused('wrong-passkey');
}

/** Refuses whatever the library refuses; it throws plain errors, of which one is told apart by its text. */
async function refusedUnlessRight<Result>(check: () => Promise<Result>): Promise<Result> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof SignInRefused) throw error;
    const isUnverified = error instanceof Error && error.message.startsWith('User verification');
    throw new SignInRefused(isUnverified ? 'not-verified' : 'wrong-passkey', { cause: error });
  }
}
