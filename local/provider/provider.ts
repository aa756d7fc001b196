import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider';
import * as z from 'zod';
import { finishSignInRoute } from '../../shared/routes/desk/finish-sign-in.ts';
import type { ExampleOfficer } from './example-officers.ts';
import { aboutPage, choosePage, errorPage, tokenPlays, type TokenPlay } from './pages.ts';

export interface ProviderOptions {
  readonly issuer: string;
  readonly clients: readonly { readonly id: string; readonly redirectUri: string }[];
  /** The secret that all clients share. */
  readonly secret: string;
  readonly officers: readonly ExampleOfficer[];
}

/** How the provider misbehaves; by default, it does not. */
const faults = z.strictObject({
  down: z.boolean().default(false),
  slowMs: z.int().min(0).max(60_000).default(0),
  /** Signs with a new key from now on, and forgets the earlier ones. */
  rotateKeys: z.boolean().default(false),
});

/** Appended to a person's subject to make a second subject for the same person. */
const otherSubject = '-opnieuw';
const amrOf: Readonly<Record<TokenPlay, readonly string[] | undefined>> = {
  none: ['pwd', 'mfa'],
  'without-amr': undefined,
  'weak-amr': ['pwd'],
  'other-subject': ['pwd', 'mfa'],
};
const choice = z.object({
  who: z.string(),
  play: z.enum(Object.keys(tokenPlays) as [TokenPlay, ...TokenPlay[]]).default('none'),
});

/** New names to put in people's tokens, keyed by the subject of the tokens. */
const names = z.record(z.string(), z.string());

export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * An OpenID provider that stands in for the identity providers of the example organisations. The user picks an officer
 * and is signed in as that officer. For tests, `POST /faults` with JSON makes it misbehave, and `POST /names` renames
 * people.
 */
export async function exampleProvider(options: ProviderOptions): Promise<Listener> {
  const people = [...options.officers];
  const renamed = { ...options, officers: people };
  let current = await openIdProvider(renamed);
  let { down, slowMs } = faults.parse({});
  return async (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path === '/faults' && request.method === 'POST') {
      const wanted = faults.parse(JSON.parse(await text(request)));
      ({ down, slowMs } = wanted);
      if (wanted.rotateKeys) current = await openIdProvider(renamed);
      response.writeHead(204).end();
      return;
    }
    if (path === '/names' && request.method === 'POST') {
      const wanted = names.parse(JSON.parse(await text(request)));
      people.forEach((person, index) => {
        people[index] = { ...person, name: wanted[person.id] ?? person.name };
      });
      response.writeHead(204).end();
      return;
    }
    if (slowMs > 0) await pause(slowMs);
    if (down) {
      response
        .writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
        .end('Deze inlogdienst is uitgezet om een storing na te spelen.');
      return;
    }
    if (path === '/' && request.method === 'GET') {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(aboutPage(desksOf(options)));
      return;
    }
    // Removes the cookie so that the user picks an officer every time: one person plays all officers in one browser.
    if (path === '/auth') delete request.headers.cookie;
    const uid = /^\/inloggen\/([\w-]+)$/.exec(path)?.[1];
    if (uid === undefined) await current.callback()(request, response);
    else await choose(current, renamed, request, response);
  };
}

/** The URLs of the desks to which people return after signing in. */
function desksOf({ clients }: ProviderOptions): readonly string[] {
  const desks = clients.map(({ redirectUri }) =>
    redirectUri.replace(finishSignInRoute.path, '/bureau'),
  );
  return [...new Set(desks)];
}

async function openIdProvider(options: ProviderOptions): Promise<Provider> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = crypto.randomUUID();
  const key = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid };
  return new Provider(options.issuer, configurationOf(options, key));
}

function configurationOf(
  { clients, secret, officers }: ProviderOptions,
  key: NonNullable<Configuration['jwks']>['keys'][number],
): Configuration {
  return {
    clients: clients.map(({ id, redirectUri }): ClientMetadata => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_basic',
      id_token_signed_response_alg: 'ES256',
    })),
    jwks: { keys: [key] },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    claims: { amr: null, openid: ['sub', 'amr', 'auth_time'], profile: ['name', 'roles', 'email'] },
    // Puts the claims in the id token, as other identity providers do.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: [secret] },
    interactions: { url: (_context, { uid }) => `/inloggen/${uid}` },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AuthorizationCode: 60, IdToken: 300 },
    renderError: (context, { error }) => {
      context.type = 'html';
      context.body = errorPage(error);
    },
    findAccount: (_context, id) => {
      const officer = officers.find((each) => id === each.id || id === each.id + otherSubject);
      const { name, email, roles } = officer ?? {};
      return officer && { accountId: id, claims: () => ({ sub: id, name, email, roles }) };
    },
    // The clients are our own, so nobody is asked for consent.
    loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
      const { clientId } = client ?? {};
      const { accountId } = session ?? {};
      if (clientId === undefined || accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId, accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}

/** The person who was picked is not one of this client's officers. */
class UnknownOfficer extends Error {
  override readonly name = 'UnknownOfficer';
}

/** Shows the client's officers, or signs in the one who was picked. */
async function choose(
  provider: Provider,
  { officers }: ProviderOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { params } = await provider.interactionDetails(request, response);
    const own = officers.filter(({ clients }) => clients.includes(String(params['client_id'])));
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(choosePage(own));
      return;
    }
    const { who, play } = choice.parse(
      Object.fromEntries(new URLSearchParams(await text(request))),
    );
    if (own.every(({ id }) => id !== who)) throw new UnknownOfficer();
    const accountId = play === 'other-subject' ? who + otherSubject : who;
    const amr = amrOf[play];
    const login = { accountId, ...(amr ? { amr: [...amr] } : {}) };
    await provider.interactionFinished(request, response, { login });
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'onbekend';
    response.writeHead(400, { 'content-type': 'text/html; charset=utf-8' }).end(errorPage(reason));
  }
}

/** Passes requests on to the provider; responds with 503 until the provider is ready. */
export function providerListener(ready: () => Listener | undefined): RequestListener {
  return (request, response) => {
    const listener = ready();
    if (!listener) {
      response.writeHead(503, { 'content-type': 'text/plain' }).end('starting');
      return;
    }
    listener(request, response).catch(() => response.destroy());
  };
}
