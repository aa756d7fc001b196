import { Refusal } from '../errors.ts';

/** The reasons why somebody could not sign in. For each of them, the desk has a message that says what to do. */
export const signInFaults = [
  /** The organisation is not, or is no longer, one that people in this region can sign in with. */
  'unknown-organisation',
  /** The provider cannot be reached, takes too long, or responds with an error of its own. */
  'provider-down',
  /** The person cancelled, or the provider did not let the person sign in. */
  'stopped',
  /** There is no usable attempt with this state: the attempt does not exist, is too old, or has already been used. */
  'unknown-attempt',
  /** The attempt was started in a different browser. */
  'other-browser',
  /** The provider's response does not belong to the attempt: its code, nonce, issuer or signature is wrong. */
  'wrong-answer',
  /** The clocks of the provider and of this system are too far apart. */
  'wrong-clock',
  /** Nothing shows that the person signed in with more than one factor. */
  'no-mfa',
  /** This person has no role yet, and is now waiting for the desk manager to give them one. */
  'unknown-officer',
  /** The person was invited, but signed in with an organisation that the invitation is not meant for. */
  'other-organisation',
  /** The invitation is for an officer who needs another passkey, but somebody else accepted it. */
  'other-officer',
  /** The officer's access has ended, or the period of the officer's roles is over or has yet to begin. */
  'ended-officer',
  /** The challenge that the passkey signed is too old, has already been used, or is not ours. */
  'unknown-challenge',
  /** The passkey was created or used for something else or on another site, or its signature is wrong. */
  'wrong-passkey',
  /** The device did not verify its owner with a fingerprint, face or PIN. */
  'not-verified',
  /** No officer of this region has the passkey. */
  'unknown-passkey',
  /** The passkey is not that of the officer who signed in with the organisation. */
  'other-passkey',
  /** The number of uses that the device reports has not increased, which means that the passkey has been copied. */
  'copied-passkey',
  /** The person must sign in with an organisation first, but used only a passkey. */
  'organisation-first',
  /** Nobody accepted an invitation in this browser in the last half hour, or the invitation is no longer open. */
  'no-invitation',
] as const;
export type SignInFault = (typeof signInFaults)[number];

export class SignInRefused extends Refusal {
  readonly fault: SignInFault;
  /** The page that the person wanted to open, if the attempt to sign in is known. */
  readonly returnTo: string | undefined;

  constructor(
    fault: SignInFault,
    { returnTo, ...options }: ErrorOptions & { readonly returnTo?: string } = {},
  ) {
    super(`signing in was refused: ${fault}`, options);
    this.fault = fault;
    this.returnTo = returnTo;
  }
}

/** Runs one step of signing in. Any SignInRefused is rethrown with the page that the person wanted to open. */
export async function keepReturnPath<Result>(
  returnTo: string,
  step: () => Promise<Result>,
): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    throw new SignInRefused(error.fault, { cause: error, returnTo });
  }
}

/** How many minutes somebody may take to sign in at the provider. */
export const attemptMinutes = 10;
/** How many seconds a provider's clock may be off. */
export const providerClockTolerance = 300;

/** The stored details of an attempt to sign in, kept until the provider has responded. */
export interface SignInAttempt {
  readonly provider: string;
  readonly nonce: string;
  /** The PKCE verifier; the provider knows its digest. */
  readonly verifier: string;
  /** The digest of the secret that the browser keeps in a cookie during the attempt. */
  readonly browser: string;
  /** The page to return to: a path on our own site. */
  readonly returnTo: string;
  /** Whether the person must authenticate again, even if they still have a session at the provider. */
  readonly stepUp: boolean;
  readonly validUntil: Date;
}

const firstPage = '/bureau';
/**
 * Matches only a path on the desk, so that nobody can be sent to another site. The path may end with a fragment, but
 * only with one that is too short to be a token.
 */
const deskPath = /^\/bureau(?:\/[\w-]+)*\/?(?:\?[\w.~=&%+-]*)?(?:#[a-z-]{1,20})?$/;

/** The page to return to: `text` if that is the path of a desk page, and otherwise the desk's first page. */
export function returnPathOf(text: string | undefined): string {
  return text !== undefined && text.length <= 300 && deskPath.test(text) ? text : firstPage;
}

/** The sign-in page's query parameter for the page to return to. */
export const returnParameter = 'naar';

interface SignInPage {
  /** The reason for a refusal, which the page explains. */
  readonly fault?: SignInFault | undefined;
  /** The page to open after signing in. */
  readonly returnTo: string | undefined;
  /** The page for the second step of signing in; absent for the page of the first step. */
  readonly step?: 'passkey' | 'passkey-maken';
}

/** The path of a sign-in page, with its query. */
export function signInPath({ fault, returnTo, step }: SignInPage): string {
  const query = new URLSearchParams(fault === undefined ? {} : { fout: fault });
  const page = returnPathOf(returnTo);
  if (page !== firstPage) query.set(returnParameter, page);
  const path = step === undefined ? '/bureau/inloggen' : `/bureau/inloggen/${step}`;
  return [path, query.toString()].filter((part) => part !== '').join('?');
}
