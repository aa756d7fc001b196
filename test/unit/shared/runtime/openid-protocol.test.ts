import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IdentityProvider } from '../../../../shared/domain/desk/identity-provider.ts';
import type { SignInRefused } from '../../../../shared/domain/desk/sign-in.ts';
import { newSecret } from '../../../../shared/runtime/identifiers.ts';
import { openIdProtocol } from '../../../../shared/runtime/openid-protocol.ts';
import { ScriptedProvider } from '../../../support/scripted-provider.ts';

const redirectUri = 'https://buurtkring.example/langstraat/v1/sign-in/callback';
const request = {
  state: newSecret(),
  nonce: newSecret(),
  verifier: newSecret(),
  redirectUri,
  stepUp: false,
};
let scripted: ScriptedProvider;
let provider: IdentityProvider;

beforeEach(async () => {
  scripted = await new ScriptedProvider().start();
  scripted.nonce = request.nonce;
  provider = {
    id: 'politie',
    name: 'Politie',
    organisation: 'police',
    issuer: scripted.issuer,
    clientId: 'client',
    secret: 'example',
    municipalities: ['GM0766'],
    mfa: { by: 'claim', claim: 'amr', anyOf: ['mfa'] },
    roles: 'tokens',
  };
});
afterEach(() => scripted.stop());

const protocol = openIdProtocol(async () => 'client-secret');
const callback = (changes: Record<string, string> = {}) =>
  new URLSearchParams({
    code: 'good',
    state: request.state,
    iss: scripted.issuer,
    ...changes,
  }).toString();
const claims = (changes: Record<string, string> = {}, more: object = {}) =>
  protocol.claimsFrom(provider, { ...request, ...more }, callback(changes));
const faultOf = (action: Promise<unknown>) =>
  action.then(
    () => 'signed in',
    (error: SignInRefused) => error.fault,
  );

describe('The address at the provider', () => {
  it('holds the state, the nonce, and only the digest of the verifier', async () => {
    const { searchParams } = await protocol.addressAt(provider, request);

    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'client',
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid profile',
      state: request.state,
      nonce: request.nonce,
      code_challenge: createHash('sha256').update(request.verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
  });

  it('asks the provider to ask again who the person is, for a step-up', async () => {
    const { searchParams } = await protocol.addressAt(provider, { ...request, stepUp: true });

    expect([searchParams.get('prompt'), searchParams.get('max_age')]).toEqual(['login', '0']);
  });

  it('asks for the context that proves several factors, if the provider has one', async () => {
    const byContext = {
      ...provider,
      mfa: { by: 'context', claim: 'acr', anyOf: ['1', '2'] },
    } as const;
    const { searchParams } = await protocol.addressAt(byContext, request);

    expect(searchParams.get('acr_values')).toBe('1 2');
  });

  it('asks Entra ID for a context of Conditional Access with the claim that holds it', async () => {
    const mfa = { by: 'context', claim: 'acrs', anyOf: ['c1'] } as const;
    const { searchParams } = await protocol.addressAt({ ...provider, mfa }, request);

    expect(JSON.parse(searchParams.get('claims') ?? '')).toEqual({
      id_token: { acrs: { essential: true, values: ['c1'] } },
    });
    expect(searchParams.has('acr_values')).toBe(false);
  });
});

describe('A good answer', () => {
  it('gives the claims, for the code and the verifier', async () => {
    scripted.claims = { name: 'Wijkagent Dongen', amr: ['mfa'] };
    const found = await claims();

    expect(found).toMatchObject({
      issuer: scripted.issuer,
      subject: 'subject-1',
      name: 'Wijkagent Dongen',
      all: { amr: ['mfa'] },
    });
    expect(scripted.exchanged).toEqual([{ code: 'good', verifier: request.verifier }]);
  });

  it.each([-290, 290])('is accepted from a clock that is %i seconds off', async (seconds) => {
    scripted.clockOff = seconds;
    scripted.claims = { exp: Math.floor(Date.now() / 1000) + seconds + 60 };

    expect(await faultOf(claims())).toBe('signed in');
  });

  it('is accepted at once when it is signed with a new key', async () => {
    await claims();
    await scripted.rotateKeys();

    expect(await faultOf(claims())).toBe('signed in');
  });
});

describe('An answer is refused', () => {
  it.each<[string, () => void, string]>([
    ['with another nonce', () => (scripted.nonce = 'other'), 'wrong-answer'],
    ['without a nonce', () => (scripted.claims = { nonce: undefined }), 'wrong-answer'],
    ['for another client', () => (scripted.claims = { aud: 'other' }), 'wrong-answer'],
    [
      'from another issuer',
      () => (scripted.claims = { iss: 'https://evil.example' }),
      'wrong-answer',
    ],
    ['without a subject', () => (scripted.claims = { sub: undefined }), 'wrong-answer'],
    ['signed with a key of somebody else', () => (scripted.foreignKey = true), 'wrong-answer'],
    [
      'that expired ten minutes ago',
      () => (scripted.claims = { exp: Math.floor(Date.now() / 1000) - 600 }),
      'wrong-clock',
    ],
    ['of a provider that fails', () => (scripted.status = 503), 'provider-down'],
  ])('%s', async (_what, arrange, fault) => {
    arrange();

    expect(await faultOf(claims())).toBe(fault);
  });

  it.each<[string, Record<string, string>, string]>([
    ['with a code that is wrong or was used', { code: 'used' }, 'wrong-answer'],
    ['with another state', { state: 'other' }, 'wrong-answer'],
    ['with another issuer in the address', { iss: 'https://evil.example' }, 'wrong-answer'],
    ['of somebody who stopped', { code: '', error: 'access_denied' }, 'stopped'],
    ['of a provider that is busy', { code: '', error: 'temporarily_unavailable' }, 'provider-down'],
  ])('%s', async (_what, changes, fault) => {
    expect(await faultOf(claims(changes))).toBe(fault);
  });

  it('for a step-up, if the person proved who they are too long ago', async () => {
    scripted.claims = { auth_time: Math.floor(Date.now() / 1000) - 3600 };

    expect(await faultOf(claims({}, { stepUp: true }))).not.toBe('signed in');
    expect(await faultOf(claims())).toBe('signed in');
  });
});

describe('A provider that', () => {
  it('is down leads to a page that says so, and works again once it is up', async () => {
    const address = scripted.issuer;
    scripted.status = 503;
    expect(await faultOf(protocol.addressAt(provider, request))).toBe('provider-down');
    scripted.status = 200;

    expect((await protocol.addressAt(provider, request)).origin).toBe(address);
  });

  it('is not there leads to the same page', async () => {
    const gone = { ...provider, issuer: 'http://localhost:9' };

    expect(await faultOf(protocol.addressAt(gone, request))).toBe('provider-down');
  });

  it('takes too long leads to the same page, within a function’s time limit', async () => {
    scripted.delayMs = 4_000;
    const begun = Date.now();

    expect(await faultOf(protocol.addressAt(provider, request))).toBe('provider-down');
    expect(Date.now() - begun).toBeLessThan(4_000);
  });

  it.each(['http://inloggen.example', 'http://127.0.0.1.evil.example'])(
    'cannot be reached with TLS, such as %s, is never asked',
    async (issuer) => {
      expect(await faultOf(protocol.addressAt({ ...provider, issuer }, request))).toBe(
        'wrong-answer',
      );
    },
  );
});
