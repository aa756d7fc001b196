import type { DomainEvent } from '../../../events/catalogue.ts';
import { Refusal } from '../errors.ts';
import { SignInRefused } from './sign-in.ts';

/** How long somebody may take to use or make a passkey. */
export const challengeMinutes = 5;
/** An officer has at most this many passkeys. */
export const mostPasskeys = 10;

/** The issuer of those who have no identity provider, and the provider of the sessions that a passkey starts. */
export const passkeyIssuer = 'passkey';

/** A key pair of which the officer's device keeps the private key, and shows it only to its owner. */
export interface Passkey {
  /** Identifies the passkey to its owner and in events; gives no access. */
  readonly id: string;
  /** What the device calls the passkey, in base64url. */
  readonly credentialId: string;
  /** The public key in the form of COSE, in base64url. */
  readonly publicKey: string;
  /** How often the device says that the passkey was used; 0 if the device does not count. */
  readonly counter: number;
  /** The browser and the system on which the passkey was made, such as 'Firefox op Windows'. */
  readonly device: string;
  /** When the passkey was made, and when somebody last signed in with it (ISO 8601). */
  readonly addedAt: string;
  readonly lastUsedAt?: string | undefined;
}

/** All passkeys of one officer. Every change gives the list another version. */
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

/** Without this passkey, the officer could no longer sign in. */
export class LastPasskey extends Refusal {
  constructor() {
    super('the officer could no longer sign in');
  }
}

/** The officer has as many passkeys as anybody may have. */
export class TooManyPasskeys extends Refusal {
  constructor() {
    super(`an officer has at most ${mostPasskeys} passkeys`);
  }
}

/** Whose word tells who an officer is. */
interface KnownBy {
  readonly identity: { readonly issuer: string };
}

/** Who somebody is who has no identity provider: the officer with this id. */
export function passkeyIdentity(officerId: string) {
  return { issuer: passkeyIssuer, subject: officerId };
}

/** Whether the officer has no identity provider, and signs in with a passkey alone. */
export function signsInWithPasskey({ identity }: KnownBy): boolean {
  return identity.issuer === passkeyIssuer;
}

/** What showed more than one factor when a session started. */
interface SignedInBy {
  readonly provedBy?: 'passkey' | undefined;
}

/** Whether an officer, who is in this session, cannot sign in without a passkey. */
export function needsPasskey(officer: KnownBy, { provedBy }: SignedInBy): boolean {
  return signsInWithPasskey(officer) || provedBy === 'passkey';
}

/** Adds a passkey. Throws TooManyPasskeys, or SignInRefused if the officer has this one already. */
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
 * Removes one of the officer's own passkeys. Throws PasskeyNotFound, or LastPasskey if the officer needs this one to
 * sign in: an officer without an identity provider does, and so does one whose provider did not show more than one
 * factor.
 */
export function removePasskey(
  passkeys: Passkeys,
  id: string,
  officer: KnownBy,
  session: SignedInBy,
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

/** Removes all passkeys of an officer who lost them; `by` is the id of the desk manager who does so. */
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
 * The passkeys after one of them was used, which its device then said it had been used `counter` times. Throws
 * SignInRefused if the device counts and did not count on: then there is a copy of the passkey.
 */
export function usedPasskey(
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
