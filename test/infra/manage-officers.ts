import { inboxClient } from '../../local/demo/inbox-client.ts';
import type { RunningSystem } from '../../local/system/boot.ts';
import {
  changedOfficerResponse,
  invitedResponse,
  officersResponse,
  type OfficersResponse,
} from '../../shared/requests/desk/manage-officers.ts';
import { changedMailboxResponse, deskResponse } from '../../shared/requests/desk/manage-desk.ts';
import { replyTextsResponse } from '../../shared/requests/desk/reply-texts.ts';
import { changedStandInsResponse, standInsResponse } from '../../shared/requests/desk/stand-ins.ts';
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
 * The first manager of Langstraat accepts an invitation, invites somebody, withdraws that invitation, admits, changes and
 * ends an officer, arranges and ends a stand-in, and changes an invite link and the reply texts.
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

  const send = async (path: string, body: object = {}, { method = 'POST' } = {}) => {
    await letSessionRest(system);
    const request = {
      method,
      headers: { ...json, cookie: manager.cookie, 'idempotency-key': 'a-key-of-16-characters' },
      body: JSON.stringify(body),
    };
    return read(await fetch(siteUrl + path, request));
  };
  const get = async (path: string): Promise<unknown> => {
    await letSessionRest(system);
    return read(await fetch(siteUrl + path, { headers: { cookie: manager.cookie } }));
  };
  const list = async (): Promise<OfficersResponse> =>
    officersResponse.parse(await get('/v1/officers'));

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
  changedOfficerResponse.parse(
    await send(`/v1/officers/${admitted.id}/changes`, {
      ...officer,
      title: 'Wijkagent',
      version: 1,
    }),
  );
  await signInAs(siteUrl, nobody, 'politie', { play: 'other-subject' });
  const standIns = `/v1/officers/${admitted.id}/stand-ins`;
  const signedIn = standInsResponse.parse(await get(standIns));
  const colleague = signedIn.colleagues.find(({ id: other }) => other !== admitted.id)?.id;
  const [firstDay, lastDay] = ['2030-01-01', '2030-01-31'];
  const named = changedStandInsResponse.parse(
    await send(standIns, {
      version: signedIn.version,
      colleague,
      municipalities: ['GM0766'],
      firstDay,
      lastDay,
    }),
  );
  const ended = changedStandInsResponse.parse(
    await send(`${standIns}/${named.id}/ending`, { version: named.version }),
  );
  await send(`/v1/officers/${admitted.id}/endings`, { version: ended.version });
  Object.assign(
    manager,
    await signInAs(siteUrl, nobody, 'politie', { cookie: manager.cookie, again: true }),
  );
  const desk = deskResponse.parse(await get('/v1/desk'));
  await send('/v1/circles/GM0766/invite-link', {
    version: desk.version,
    inviteLink: 'https://chat.whatsapp.example/nieuw',
  });
  const mailbox = {
    title: 'Wijkagent Dongen Noord',
    email: 'noord@politie.example',
    role: 'police',
    municipalities: ['GM0766'],
  };
  const added = changedMailboxResponse.parse(
    await send('/v1/mailboxes', { ...mailbox, version: desk.version + 1 }),
  );
  await send(`/v1/mailboxes/${added.id}/changes`, {
    ...mailbox,
    email: 'zuid@politie.example',
    version: added.version,
  });
  await send(`/v1/mailboxes/${added.id}/endings`, { version: added.version + 1 });
  const { version, texts } = replyTextsResponse.parse(await get('/v1/reply-texts'));
  await send('/v1/reply-texts', { version, texts: texts.slice(1) }, { method: 'PUT' });
}

const invited = /\/bureau\/nieuw\/[0-9a-z]{26}#([a-z2-7]{26})/;
const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

async function read(response: Response): Promise<unknown> {
  if (!response.ok)
    throw new Error(`${response.url} responded ${response.status}: ${await response.text()}`);
  return response.json();
}
