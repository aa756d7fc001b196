import type { OfficerSession } from '../domain/desk/officer-session.ts';
import type { Officer } from '../domain/desk/officer.ts';
import type { PasskeyChallenge } from '../domain/desk/passkey-challenge.ts';
import type { Passkey, Passkeys, PasskeysChange } from '../domain/desk/passkey.ts';
import type { PasskeyMade, PasskeyUsed } from '../domain/desk/passkey-answer.ts';

/** The passkeys of the officers of one region. All reads are strongly consistent. */
export interface PasskeyRepository {
  /** An empty list with version 0 if the officer never had any. */
  of(officerId: string): Promise<Passkeys>;
  /** Stores that a passkey was used. Throws ConcurrentChange if the list changed meanwhile. */
  recordUse(passkeys: Passkeys): Promise<void>;
  /** Stores one more passkey with its event. Throws ConcurrentChange, also if the officer was ended. */
  add(change: PasskeysChange): Promise<void>;
  /**
   * Stores that a passkey was removed, with its event. The officer, as read before, gets another version, and all
   * sessions of the officer but `kept` end in the same transaction. Throws ConcurrentChange.
   */
  remove(
    officer: Officer,
    change: PasskeysChange,
    kept?: Pick<OfficerSession, 'id'>,
  ): Promise<void>;
}

/** The challenges that passkeys of one region have yet to answer, by the SHA-256 digest of the challenge, in hex. */
export interface PasskeyChallenges {
  put(digest: string, challenge: PasskeyChallenge): Promise<void>;
  /** Removes the challenge and returns it; only the first call for a challenge does. */
  take(digest: string): Promise<PasskeyChallenge | undefined>;
}

/**
 * Checks what browsers send about passkeys (WebAuthn): the site, that the owner was there, and the signature. Both
 * methods throw SignInRefused.
 */
export interface PasskeyProtocol {
  checkMade(
    answer: PasskeyMade,
    challenge: string,
  ): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'>>;
  /** How often the device says that the passkey was used. */
  checkUsed(answer: PasskeyUsed, challenge: string, passkey: Passkey): Promise<number>;
}
