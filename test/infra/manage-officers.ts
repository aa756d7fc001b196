import { inboxClient } from '../../local/demo/inbox-client.ts';
import type { RunningSystem } from '../../local/system/boot.ts';
import {
  changedOfficerResponse,
  invitedResponse,
  officersResponse,
  type OfficersResponse,
} from '../../shared/requests/desk/manage-officers.ts';
import { signInAs } from '../support/sign-in.ts';
import { letSessionRest } from './let-session-rest.ts';

const nobody = 'langstraat-onbekend';
const officer = {
  name: 'Wijkagent Voorbeeld',
  title: 'Wijkagent Voorbeeld',
  organisation: 'police',
  municipalities: ['GM0766'],
  roles: ['police-officer'],
};

/**
 * Lets the first manager of Langstraat accept an invitation, who invites somebody, withdraws that, and admits, changes
 * and ends an officer.
 */
export async function manageOfficers(
  system: Pick<RunningSystem, 'siteUrl' | 'inboxUrl'>,
  inviteManager: (command: object) => Promise<unknown>,
): Promise<void> {
  const { siteUrl, inboxUrl } = system;
  const email = 'beheer@politie.example';
  await inviteManager({ region: 'langstraat', email });
  const mail = await inboxClient(inboxUrl).waitForMail(email, ({ text }) => invited.test(text));
  const token = invited.exec(mail.text)?.[1] ?? '';
  const pressed = await fetch(`${siteUrl}/v1/sessions`, {
    method: 'POST',
    headers: { ...json, authorization: `Bearer ${token}` },
    body: '{}',
  });
  const cookie = pressed.headers.getSetCookie().map((line) => line.split(';')[0]);
  const manager = await signInAs(siteUrl, nobody, 'politie', {
    cookie: cookie.join('; '),
    again: true,
  });

  const send = async (path: string, body: object = {}, key = 'a-key-of-16-characters') => {
    await letSessionRest(system);
    const response = await fetch(siteUrl + path, {
      method: 'POST',
      headers: { ...json, cookie: manager.cookie, 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    return read(response);
  };
  const list = async (): Promise<OfficersResponse> => {
    await letSessionRest(system);
    const { cookie: own } = manager;
    return officersResponse.parse(
      await read(await fetch(`${siteUrl}/v1/officers`, { headers: { cookie: own } })),
    );
  };

  const invitation = { ...officer, email: 'nieuw@politie.example' };
  const { id } = invitedResponse.parse(await send('/v1/officer-invitations', invitation));
  await send(`/v1/officer-invitations/${id}/withdrawal`);
  // A repeated request gets the response to the first one, even after the withdrawal.
  await send('/v1/officer-invitations', invitation);
  await signInAs(siteUrl, nobody, 'politie', { play: 'other-subject' });
  const [applicant] = (await list()).applicants;
  // Five minutes have almost passed since the manager signed in.
  const again = await signInAs(siteUrl, nobody, 'politie', { cookie: manager.cookie, again: true });
  Object.assign(manager, again);
  const admitted = changedOfficerResponse.parse(
    await send(`/v1/officer-applicants/${applicant?.id}/admission`, officer),
  );
  await signInAs(siteUrl, nobody, 'politie', { play: 'other-subject' });
  const changed = changedOfficerResponse.parse(
    await send(`/v1/officers/${admitted.id}/changes`, {
      ...officer,
      title: 'Wijkagent',
      version: 1,
    }),
  );
  await signInAs(siteUrl, nobody, 'politie', { play: 'other-subject' });
  await send(`/v1/officers/${admitted.id}/endings`, { version: changed.version });
}

const invited = /\/bureau\/nieuw\/[0-9a-z]{26}#([a-z2-7]{26})/;
const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

async function read(response: Response): Promise<unknown> {
  if (!response.ok)
    throw new Error(`${response.url} responded ${response.status}: ${await response.text()}`);
  return response.json();
}
