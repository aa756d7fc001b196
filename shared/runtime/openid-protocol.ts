import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import type { IdentityClaims, IdentityProvider } from '../domain/desk/identity-provider.ts';
import { providerClockTolerance, SignInRefused, type SignInFault } from '../domain/desk/sign-in.ts';
import type { ProviderRequest, SignInProtocol } from '../ports/desk.ts';
import { logger } from './logger.ts';

/** How long a provider may take to respond to one request, in seconds; the function itself has ten. */
const answerSeconds = 3;
/** How long a provider's published configuration is used before it is read again, in milliseconds. */
const keptFor = 10 * 60_000;

interface Known {
  readonly configuration: Promise<oidc.Configuration>;
  readonly readAt: number;
}
const known = new Map<string, Known>();
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/**
 * Signs people in with OpenID Connect: code flow with PKCE, state and nonce. The signature of the token is verified
 * with the current keys of the provider. `secretOf` returns the client secret of a provider, which is needed only when
 * a code is exchanged for the claims.
 */
export function openIdProtocol(
  secretOf: (provider: IdentityProvider) => Promise<string | undefined>,
): SignInProtocol {
  return {
    async addressAt(provider, { redirectUri, state, nonce, verifier, stepUp }) {
      const configuration = await explained(() => configurationOf(provider, undefined));
      return oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...contextWish(provider),
        ...(stepUp ? { prompt: 'login', max_age: '0' } : {}),
      });
    },

    async claimsFrom(provider, request, query) {
      const secret = await secretOf(provider);
      return explained(async () => {
        const configuration = await configurationOf(provider, secret);
        return claimsFrom(configuration, request, query);
      });
    },
  };
}

/**
 * Requests an authentication context that proves several factors, if that is the proof agreed with the organisation.
 */
function contextWish({ mfa }: IdentityProvider): Record<string, string> {
  if (mfa.by !== 'context') return {};
  if (mfa.claim === 'acr') return { acr_values: mfa.anyOf.join(' ') };
  return { claims: JSON.stringify({ id_token: { acrs: { essential: true, values: mfa.anyOf } } }) };
}

async function claimsFrom(
  configuration: oidc.Configuration,
  { redirectUri, state, nonce, verifier, stepUp }: ProviderRequest,
  query: string,
): Promise<IdentityClaims> {
  const tokens = await oidc.authorizationCodeGrant(
    configuration,
    new URL(`${redirectUri}?${query}`),
    {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
      ...(stepUp ? { maxAge: 60 } : {}),
    },
  );
  const claims = tokens.claims();
  if (!claims || tokens.id_token === undefined) throw new SignInRefused('wrong-answer');
  const { issuer, jwks_uri: keys } = configuration.serverMetadata();
  if (keys === undefined) throw new SignInRefused('wrong-answer');
  await jwtVerify(tokens.id_token, keySet(keys), {
    issuer,
    clockTolerance: providerClockTolerance,
  });
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: typeof claims['name'] === 'string' ? claims['name'] : undefined,
    authenticatedAt:
      typeof claims.auth_time === 'number' ? new Date(claims.auth_time * 1000) : undefined,
    all: claims,
  };
}

/** The provider's current keys. They are read again as soon as a token is signed with an unknown key. */
function keySet(address: string): ReturnType<typeof createRemoteJWKSet> {
  const found = keySets.get(address);
  if (found) return found;
  const fresh = createRemoteJWKSet(new URL(address), {
    cooldownDuration: 0,
    timeoutDuration: answerSeconds * 1000,
  });
  keySets.set(address, fresh);
  return fresh;
}

/** The configuration that a provider publishes, kept for ten minutes. */
async function configurationOf(
  { issuer, clientId }: IdentityProvider,
  secret: string | undefined,
): Promise<oidc.Configuration> {
  const key = [issuer, clientId, secret ?? ''].join(' ');
  const recent = known.get(key);
  if (recent && Date.now() - recent.readAt < keptFor) return recent.configuration;
  const server = new URL(issuer);
  const configuration = oidc.discovery(
    server,
    clientId,
    { [oidc.clockTolerance]: providerClockTolerance },
    secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret),
    {
      timeout: answerSeconds,
      // Only a provider on this machine can be reached without TLS, and there is no such provider on AWS.
      execute: isOnThisMachine(server) ? [oidc.allowInsecureRequests] : [],
    },
  );
  known.set(key, { configuration, readAt: Date.now() });
  configuration.catch(() => known.delete(key));
  return configuration;
}

function isOnThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && hostname === 'localhost';
}

/** Runs a step of the protocol; turns every failure into a SignInRefused with the reason. */
async function explained<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof SignInRefused) throw error;
    const fault = faultOf(error);
    logger.error(`signing in failed: ${fault}`, error);
    throw new SignInRefused(fault, { cause: error });
  }
}

/**
 * The error codes of openid-client for a provider whose clock is wrong, and for one that does not respond as it should.
 */
const wrongClock = 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED';
const notAnswering: ReadonlySet<unknown> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);

function faultOf(error: unknown): SignInFault {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'server_error' || error.error === 'temporarily_unavailable'
      ? 'provider-down'
      : 'stopped';
  if (error instanceof oidc.ResponseBodyError)
    return error.status >= 500 ? 'provider-down' : 'wrong-answer';
  if (error instanceof oidc.ClientError) {
    if (error.code === wrongClock) return 'wrong-clock';
    return notAnswering.has(error.code) ? 'provider-down' : 'wrong-answer';
  }
  if (error instanceof errors.JWKSTimeout) return 'provider-down';
  if (error instanceof errors.JWTExpired) return 'wrong-clock';
  if (error instanceof errors.JOSEError) return 'wrong-answer';
  // The error that fetch throws when there is no connection.
  return error instanceof TypeError ? 'provider-down' : 'wrong-answer';
}
