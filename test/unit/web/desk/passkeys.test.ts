// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { base64urlOf, bytesOf } from '../../../../web/desk/passkeys/base64url.ts';
import { makePasskey, signWithPasskey } from '../../../../web/desk/passkeys/passkeys.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;
/** 32 bytes, like every challenge. */
const challenge = 'A'.repeat(42) + 'E';

/** A browser that supports passkeys, but not the newer methods that convert to and from JSON. */
function browserWith(credentials: Partial<Record<'create' | 'get', (options: never) => unknown>>) {
  vi.stubGlobal('navigator', { credentials });
  vi.stubGlobal('PublicKeyCredential', vi.fn());
}

function failWith(name: string) {
  return () => Promise.reject(Object.assign(new Error('no'), { name }));
}

const making = {
  challenge,
  site: 'Buurtkring Langstraat',
  officer: { id: '01kam0000000000000000000f1', name: 'Wijkagent Dongen' },
  excludedIds: ['-_8'],
};

describe('Bytes in base64url', () => {
  it.each([
    [[], ''],
    [[0], 'AA'],
    [[251, 255], '-_8'],
    [[251, 255, 191], '-_-_'],
    [[1, 2, 3, 4], 'AQIDBA'],
  ])('%j are %j, and back', (values, text) => {
    expect(base64urlOf(bytes(...values))).toBe(text);
    expect([...bytesOf(text)]).toEqual(values);
  });

  it('are what Node.js makes of them, for every byte', () => {
    const all = Array.from({ length: 256 }, (_, index) => index);

    expect(base64urlOf(bytes(...all))).toBe(Buffer.from(all).toString('base64url'));
    expect([...bytesOf(Buffer.from(all).toString('base64url'))]).toEqual(all);
  });
});

describe('A browser without the methods for JSON', () => {
  it('asks for a passkey that the device lists, for verification of its owner, and for no attestation', async () => {
    const create = vi.fn<(options: CredentialCreationOptions) => unknown>(async () => ({
      rawId: bytes(251, 255),
      response: { clientDataJSON: bytes(1), attestationObject: bytes(2) },
    }));
    browserWith({ create });

    expect(await makePasskey(making)).toEqual({
      ok: true,
      response: { id: '-_8', clientDataJSON: 'AQ', attestationObject: 'Ag' },
    });
    const options = create.mock.calls[0]?.[0].publicKey;
    expect(options).toMatchObject({
      rp: { name: 'Buurtkring Langstraat' },
      user: { name: 'Wijkagent Dongen', displayName: 'Wijkagent Dongen' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(options?.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-8, -7, -257]);
    expect(Buffer.from(options?.user.id as Uint8Array).toString()).toBe(making.officer.id);
    expect(Buffer.from(options?.challenge as Uint8Array).toString('base64url')).toBe(challenge);
    expect(options?.excludeCredentials?.map(({ id }) => [...(id as Uint8Array)])).toEqual([
      [251, 255],
    ]);
  });

  it('uses a passkey, and asks the device to verify its owner', async () => {
    const get = vi.fn<(options: CredentialRequestOptions) => unknown>(async () => ({
      rawId: bytes(251, 255),
      response: {
        clientDataJSON: bytes(1),
        authenticatorData: bytes(2),
        signature: bytes(3),
        userHandle: bytes(4),
      },
    }));
    browserWith({ get });

    expect(await signWithPasskey(challenge)).toEqual({
      ok: true,
      response: {
        id: '-_8',
        clientDataJSON: 'AQ',
        authenticatorData: 'Ag',
        signature: 'Aw',
        userHandle: 'BA',
      },
    });
    expect(get.mock.calls[0]?.[0].publicKey).toMatchObject({ userVerification: 'required' });
  });

  it('leaves out the user handle if the device does not return one', async () => {
    const [rawId, clientDataJSON, authenticatorData, signature] = [1, 2, 3, 4].map((byte) =>
      bytes(byte),
    );
    const response = { clientDataJSON, authenticatorData, signature, userHandle: null };
    browserWith({ get: async () => ({ rawId, response }) });

    expect(await signWithPasskey(challenge)).toMatchObject({
      response: expect.not.objectContaining({ userHandle: expect.anything() }),
    });
  });

  it.each([
    ['NotAllowedError', 'stopped'],
    ['AbortError', 'stopped'],
    ['InvalidStateError', 'known'],
    ['SecurityError', 'unsupported'],
    ['NotSupportedError', 'unsupported'],
  ])('turns a %s into the problem %s', async (name, fault) => {
    browserWith({ create: failWith(name), get: failWith(name) });

    expect(await makePasskey(making)).toEqual({ ok: false, fault });
    expect(await signWithPasskey(challenge)).toEqual({ ok: false, fault });
  });
});

it('A browser without passkeys has the problem unsupported', async () => {
  vi.stubGlobal('navigator', {});

  expect(await signWithPasskey(challenge)).toEqual({ ok: false, fault: 'unsupported' });
});
