import { afterEach, expect, it, vi } from 'vitest';
import { SignedInOfficers } from '../../../../local/demo/signed-in-officers.ts';
import { SignInFailed } from '../../../../local/demo/sign-in.ts';

const siteUrl = 'https://buurtkring.example';
const officer = { subject: 'langstraat-oov-dongen', organisation: 'gm0766' };

const redirect = (location: string, cookie?: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
  });

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['is not available', () => new Response('starting', { status: 503 })],
  ['refuses it', () => redirect('/bureau/inloggen?fout=provider-down')],
])('signs in again after a sign-in that failed because the site %s', async (_what, failure) => {
  const signedIn = redirect('/bureau', 'session=secret; Path=/');
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>().mockResolvedValueOnce(failure()).mockResolvedValueOnce(signedIn),
  );
  const officers = new SignedInOfficers(siteUrl);

  await expect(officers.cookieOf(officer)).rejects.toThrow(SignInFailed);
  await expect(officers.cookieOf(officer)).resolves.toBe('session=secret');
});
