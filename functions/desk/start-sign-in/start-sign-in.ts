import { digestOf } from '../../../shared/auth/mailed-tokens.ts';
import { secretPattern } from '../../../shared/auth/sessions.ts';
import type { IdentityProvider } from '../../../shared/domain/desk/identity-provider.ts';
import {
  attemptMinutes,
  keepReturnPath,
  returnPathOf,
  SignInRefused,
} from '../../../shared/domain/desk/sign-in.ts';
import type { SignInAttempts, SignInProtocol } from '../../../shared/ports/desk.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly providers: () => Promise<readonly IdentityProvider[]>;
  readonly attempts: Pick<SignInAttempts, 'put'>;
  readonly protocol: Pick<SignInProtocol, 'addressAt'>;
  readonly clock: Clock;
  /** Generates 256 random bits, in base64url. */
  readonly newSecret: () => string;
  readonly redirectUri: string;
}

interface Wish {
  readonly organisation?: string | undefined;
  readonly to?: string | undefined;
  /** Whether the provider must ask the person to authenticate again. */
  readonly again: boolean;
  /** The secret that this browser has kept since an earlier attempt. */
  readonly browser: string | undefined;
}

/**
 * Stores an attempt to sign in. Returns the URL at which the identity provider signs the person in, and the secret that
 * this browser must keep. The tabs of a browser share that secret, so that people can sign in in several tabs at once.
 * Throws SignInRefused if the region has no such organisation, or if its provider cannot be reached.
 */
export function startSignIn(
  needs: Needs,
  wish: Wish,
): Promise<{ readonly address: URL; readonly browser: string }> {
  const returnTo = returnPathOf(wish.to);
  return keepReturnPath(returnTo, () => storeAttempt(needs, { ...wish, returnTo }));
}

async function storeAttempt(
  { providers, attempts, protocol, clock, newSecret, redirectUri }: Needs,
  wish: Omit<Wish, 'to'> & { readonly returnTo: string },
): Promise<{ readonly address: URL; readonly browser: string }> {
  const provider = (await providers()).find(({ id }) => id === wish.organisation);
  if (!provider) throw new SignInRefused('unknown-organisation');
  const browser =
    wish.browser !== undefined && secretPattern.test(wish.browser) ? wish.browser : newSecret();
  const [state, nonce, verifier] = [newSecret(), newSecret(), newSecret()];
  const request = { state, nonce, verifier, redirectUri, stepUp: wish.again };
  const address = await protocol.addressAt(provider, request);
  await attempts.put(digestOf(state), {
    provider: provider.id,
    nonce,
    verifier,
    browser: digestOf(browser),
    returnTo: wish.returnTo,
    stepUp: wish.again,
    validUntil: new Date(clock().getTime() + attemptMinutes * 60_000),
  });
  return { address, browser };
}
