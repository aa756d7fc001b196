import { describe, expect, it } from 'vitest';
import { startSignIn } from '../../../../../functions/desk/start-sign-in/start-sign-in.ts';
import type { IdentityProvider } from '../../../../../shared/domain/desk/identity-provider.ts';
import { SignInRefused } from '../../../../../shared/domain/desk/sign-in.ts';
import type { SignInAttempts } from '../../../../../shared/ports/desk.ts';
import { startSignInQuery } from '../../../../../shared/requests/desk/sign-in.ts';
import { now } from '../../../../support/builders.ts';

const provider = { id: 'politie', name: 'Politie' } as IdentityProvider;
type Attempt = Parameters<SignInAttempts['put']>[1];

/** Follows the sign-in link with these parameters, and returns the attempts that were stored. */
async function follow(parameters: Readonly<Record<string, string>>): Promise<Attempt[]> {
  const stored: Attempt[] = [];
  const { organisation, to, again } = startSignInQuery.parse(parameters);
  await startSignIn(
    {
      providers: async () => [provider],
      attempts: { put: async (_state, attempt) => void stored.push(attempt) },
      protocol: { addressAt: async () => new URL('https://inloggen.politie.example/') },
      clock: () => now,
      newSecret: () => 'secret',
      redirectUri: 'https://buurtkring.example/v1/sign-in/callback',
    },
    { organisation, to, again: again === '1', browser: undefined },
  );
  return stored;
}

describe('A link to sign in that is damaged', () => {
  it.each([
    ['names no organisation', {}],
    ['names something that is no organisation', { organisation: 'POLITIE!' }],
    ['is far too long', { organisation: 'x'.repeat(5000) }],
  ])('leads to the choice of an organisation if it %s', async (_how, parameters) => {
    await expect(follow(parameters)).rejects.toEqual(
      new SignInRefused('unknown-organisation', { returnTo: '/bureau' }),
    );
  });

  it('keeps the page to open, for the next attempt', async () => {
    await expect(follow({ to: '/bureau/sessies' })).rejects.toMatchObject({
      fault: 'unknown-organisation',
      returnTo: '/bureau/sessies',
    });
  });

  it('still leads to the organisation and then the first page, if only the rest is damaged', async () => {
    const [attempt] = await follow({
      organisation: 'politie',
      to: `/bureau/${'x'.repeat(1000)}`,
      again: 'ja',
      utm: 'mail',
    });

    expect(attempt).toMatchObject({ provider: 'politie', returnTo: '/bureau', stepUp: false });
  });
});
