import { afterEach, describe, expect, it, vi } from 'vitest';
import { referencePattern } from '../../../../shared/domain/groups/reference.ts';
import { exampleDesk, regionIds } from '../../../../shared/regions/index.ts';
import { parseDesk, regionDesk } from '../../../../shared/runtime/desk-secret.ts';
import { readEnv } from '../../../../shared/runtime/env.ts';
import { newId, newReference, sha256 } from '../../../../shared/runtime/identifiers.ts';
import { loggedError } from '../../../../shared/runtime/logger.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('The environment', () => {
  it('is read by name, and no other variables are required', () => {
    vi.stubEnv('REGIONS', 'bel,langstraat');
    vi.stubEnv('TABLE_NAME', 'registry');

    expect(readEnv('REGIONS', 'TABLE_NAME')).toEqual({
      REGIONS: ['bel', 'langstraat'],
      TABLE_NAME: 'registry',
    });
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
  ])('stops the start and names a variable that is %s', (_what, value) => {
    vi.stubEnv('BUS_NAME', value);

    expect(() => readEnv('BUS_NAME')).toThrow('BUS_NAME');
  });

  it('stops the start on a region that does not exist', () => {
    vi.stubEnv('REGIONS', 'bel,atlantis');

    expect(() => readEnv('REGIONS')).toThrow('REGIONS');
  });
});

describe('The desk', () => {
  it.each(regionIds)('of the example %s is valid for a deployment', (region) => {
    expect(parseDesk(JSON.stringify(exampleDesk(region)))).toEqual(exampleDesk(region));
  });

  it('returns the officers of a municipality, an officer by id, and the invite link of a circle', async () => {
    const desk = regionDesk(async () => exampleDesk('langstraat'));

    expect((await desk.officersOf('GM0766')).map(({ id }) => id)).toEqual([
      'wijkagent-dongen',
      'oov-dongen',
    ]);
    expect((await desk.officer('oov-dongen'))?.role).toBe('municipality');
    expect(await desk.officer('nobody')).toBeUndefined();
    expect(await desk.inviteLink('GM0766')).toBe('https://chat.whatsapp.example/beheerders-dongen');
    await expect(desk.inviteLink('GM9999')).rejects.toThrow('GM9999');
  });

  it('with an invalid secret names the fields, never their values', () => {
    const desk = exampleDesk('langstraat');
    const [first] = desk.officers;
    const invalid = JSON.stringify({
      ...desk,
      officers: [{ ...first, email: 'canarie at canary.example' }],
    });

    expect(() => parseDesk(invalid)).toThrow('the desk secret is invalid at: officers.0.email');
  });
});

describe('Identifiers', () => {
  it('increase within one process, even within one millisecond', () => {
    const ids = Array.from({ length: 1000 }, () => newId());

    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(1000);
  });

  it('of groups can be read aloud and rarely collide', () => {
    const references = Array.from({ length: 200 }, () => newReference('LS'));

    expect(references.every((reference) => referencePattern.test(reference))).toBe(true);
    expect(new Set(references).size).toBe(200);
  });

  it('are digested as SHA-256 in hex', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('An error in the log', () => {
  it('is its name, its cause and where it was thrown, never a message', () => {
    const described = loggedError(
      new TypeError('canarie@canary.example', { cause: new RangeError('06 12345678') }),
    );

    expect(described).toMatchObject({
      error: 'TypeError',
      cause: 'RangeError',
      where: expect.stringMatching(/^at .*desk-secret\.test\.ts/),
    });
    expect(JSON.stringify(described)).not.toMatch(/canary|12345678/);
  });

  it('is only its type when it is not an Error', () => {
    expect(loggedError('canarie@canary.example')).toEqual({ error: 'string' });
  });
});
