import type { DomainEvent } from '../../../events/catalogue.ts';
import { Refusal } from '../errors.ts';
import { SignInRefused } from './sign-in.ts';

/** How many minutes a person may take to use or create a passkey. */
export const challengeMinutes = 5;
/** The maximum number of passkeys that an officer can have. */
export const mostPasskeys = 10;

/** Used as the issuer of officers who have no identity provider, and as the provider in their sessions. */
export const passkeyIssuer = 'passkey';

/**
 * The public half of a key pair. The officer's device keeps the private key, and uses it only after verifying its
 * owner.
 */
export interface Passkey {
  /** Identifies the passkey on pages and in events. It gives no access. */
  readonly id: string;
  /** The credential id, by which the device finds the passkey, in base64url. */
  readonly credentialId: string;
  /** The public key in COSE format, in base64url. */
  readonly publicKey: string;
  /** How many times the passkey has been used according to the device; 0 if the device does not count. */
  readonly counter: number;
  /** The browser and the system on which the passkey was created, such as 'Firefox op Windows'. */
  readonly device: string;
  /** When the passkey was added, and when it was last used to sign in (ISO 8601). */
  readonly addedAt: string;
  readonly lastUsedAt?: string | undefined;
}

/** All passkeys of one officer. Every change increases the version. */
export interface Passkeys {
  readonly officerId: string;
  readonly list: readonly Passkey[];
  readonly version: number;
}

/** A passkey that was added or removed, with the event that reports it. */
export interface PasskeysChange {
  readonly passkeys: Passkeys;
  readonly events: readonly Extract<
    DomainEvent,
    { readonly name: 'PasskeyAdded' | 'PasskeyRemoved' }
  >[];
}

export class PasskeyNotFound extends Refusal {
  constructor() {
    super('the officer has no such passkey');
  }
}

/** The officer could no longer sign in if this passkey were removed. */
export class LastPasskey extends Refusal {
  constructor() {
    super('the officer could no longer sign in');
  }
}

/** The officer already has the maximum number of passkeys. */
export class TooManyPasskeys extends Refusal {
  constructor() {
    super(`an officer has at most ${mostPasskeys} passkeys`);
  }
}

interface WithIdentity {
  readonly identity: { readonly issuer: string };
}

/** The identity of an officer with this id who has no identity provider. */
export function passkeyIdentity(officerId: string) {
  return { issuer: passkeyIssuer, subject: officerId };
}

/** Whether the officer has no identity provider, and so signs in with only a passkey. */
export function signsInWithPasskey({ identity }: WithIdentity): boolean {
  return identity.issuer === passkeyIssuer;
}

/**
 * How an officer's session started. `provedBy` is undefined if an identity provider confirmed that more than one factor
 * was used.
 */
interface WithProof {
  readonly provedBy?: 'passkey' | undefined;
}

/** Whether the officer cannot sign in without a passkey, judging by how the officer's current session started. */
export function needsPasskey(officer: WithIdentity, { provedBy }: WithProof): boolean {
  return signsInWithPasskey(officer) || provedBy === 'passkey';
}

/**
 * Adds a passkey. Throws TooManyPasskeys if the officer already has the maximum number, or SignInRefused if the officer
 * already has this passkey.
 */
export function addPasskey(passkeys: Passkeys, passkey: Passkey): PasskeysChange {
  const { officerId, list } = passkeys;
  if (list.some(({ credentialId }) => credentialId === passkey.credentialId))
    throw new SignInRefused('wrong-passkey');
  if (list.length >= mostPasskeys) throw new TooManyPasskeys();
  return {
    passkeys: changed(passkeys, [...list, passkey]),
    events: [{ name: 'PasskeyAdded', data: { officerId, passkeyId: passkey.id } }],
  };
}

/**
 * Removes one of the officer's passkeys. Throws PasskeyNotFound, or LastPasskey if the officer has no other passkey and
 * needs one to sign in (`needsPasskey`).
 */
export function removePasskey(
  passkeys: Passkeys,
  id: string,
  officer: WithIdentity,
  session: WithProof,
): PasskeysChange {
  const { officerId, list } = passkeys;
  const others = list.filter((each) => each.id !== id);
  if (others.length === list.length) throw new PasskeyNotFound();
  if (others.length === 0 && needsPasskey(officer, session)) throw new LastPasskey();
  return {
    passkeys: changed(passkeys, others),
    events: [{ name: 'PasskeyRemoved', data: { officerId, passkeyId: id } }],
  };
}

/** Removes all passkeys of an officer who has lost them. `by` is the id of the desk manager who does this. */
export function removeAllPasskeys(passkeys: Passkeys, by: string): PasskeysChange {
  const { officerId, list } = passkeys;
  return {
    passkeys: changed(passkeys, []),
    events: list.map(({ id }) => ({
      name: 'PasskeyRemoved',
      data: { officerId, passkeyId: id, byOfficerId: by },
    })),
  };
}

/**
 * Records that a passkey was used. `counter` is the number of times that the passkey has been used, according to the
 * device. Throws SignInRefused if the device keeps a count that has not increased, which means that the passkey has
 * been copied.
 */
export function withUse(
  passkeys: Passkeys,
  { id, counter: before }: Passkey,
  counter: number,
  now: Date,
): Passkeys {
  if ((before > 0 || counter > 0) && counter <= before) throw new SignInRefused('copied-passkey');
  const lastUsedAt = now.toISOString();
  return changed(
    passkeys,
    passkeys.list.map((each) => (each.id === id ? { ...each, counter, lastUsedAt } : each)),
  );
}

function changed({ officerId, version }: Passkeys, list: readonly Passkey[]): Passkeys {
  return { officerId, list, version: version + 1 };
}
