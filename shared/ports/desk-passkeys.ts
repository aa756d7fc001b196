import type { OfficerSession } from '../domain/desk/officer-session.ts';
import type { Officer } from '../domain/desk/officer.ts';
import type { PasskeyChallenge } from '../domain/desk/passkey-challenge.ts';
import type { Passkey, Passkeys, PasskeysChange } from '../domain/desk/passkey.ts';
import type {
  AttestationResponse,
  AssertionResponse,
} from '../domain/desk/authenticator-response.ts';

/** The passkeys of the officers of one region. All reads are strongly consistent. */
export interface PasskeyRepository {
  /** An empty list with version 0 if the officer has never had a passkey. */
  ofOfficer(officerId: string): Promise<Passkeys>;
  /**
   * Stores an officer's passkeys after one of them has been used. Throws ConcurrentChange if the list has changed in
   * the meantime.
   */
  recordUse(passkeys: Passkeys): Promise<void>;
  /**
   * Stores an added passkey with its event. Throws ConcurrentChange if the list has changed in the meantime, or if the
   * officer's access has ended.
   */
  add(change: PasskeysChange): Promise<void>;
  /**
   * Removes a passkey and stores the event. The same transaction increases the officer's version and ends all of the
   * officer's sessions except `kept`. Throws ConcurrentChange if the officer or the list has changed since it was read.
   */
  remove(
    officer: Officer,
    change: PasskeysChange,
    kept?: Pick<OfficerSession, 'id'>,
  ): Promise<void>;
}

/** The unused challenges of one region, by the SHA-256 digest of the challenge, in hex. */
export interface PasskeyChallenges {
  put(digest: string, challenge: PasskeyChallenge): Promise<void>;
  /** Removes the challenge and returns it; only the first call for a challenge returns anything. */
  take(digest: string): Promise<PasskeyChallenge | undefined>;
}

/**
 * Verifies the responses of authenticators (WebAuthn): that they are for our site, that the device verified its owner,
 * and that the signature is valid. Both methods throw SignInRefused if any of these checks fails.
 */
export interface PasskeyProtocol {
  verifyAttestation(
    response: AttestationResponse,
    challenge: string,
  ): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'>>;
  /** Returns how many times the passkey has been used according to the device. */
  verifyAssertion(
    response: AssertionResponse,
    challenge: string,
    passkey: Passkey,
  ): Promise<number>;
}
