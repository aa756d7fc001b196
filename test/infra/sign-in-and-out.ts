import { signInAs } from '../support/sign-in.ts';
import { letSessionRest } from './let-session-rest.ts';

interface Desk {
  readonly siteUrl: string;
  readonly inboxUrl: string;
}

/** Signs an officer in twice, asks the API who is signed in, and signs out. Returns the officer's id. */
export async function signInAndOut({ siteUrl, inboxUrl }: Desk): Promise<string> {
  const signIn = (cookie?: string) =>
    signInAs(siteUrl, 'langstraat-wijkagent-dongen', 'politie', cookie ? { cookie } : {});
  await expectOk(await fetch(`${siteUrl}/v1/sign-in/organisations`));
  const first = await signIn();
  await letSessionRest({ inboxUrl });
  const shown = await expectOk(
    await fetch(`${siteUrl}/v1/me`, { headers: { cookie: first.cookie } }),
  );
  const { id } = (await shown.json()) as { id: string };
  const second = await signIn(first.cookie);
  await letSessionRest({ inboxUrl });
  await expectOk(
    await fetch(`${siteUrl}/v1/me/session-endings`, {
      method: 'POST',
      headers: {
        cookie: second.cookie,
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify({ which: 'all' }),
    }),
  );
  return id;
}

async function expectOk(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url} responded ${response.status}`);
  return response;
}
