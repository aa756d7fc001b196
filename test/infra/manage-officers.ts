import { setTimeout as pause } from 'node:timers/promises';
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
import { signedInResponse } from '../../shared/requests/desk/sign-in.ts';
import { worklistResponse } from '../../shared/requests/desk/worklist.ts';
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
 * Acts as the first manager in Langstraat, who accepts an invitation, invites somebody, withdraws that invitation and
 * admits an officer. The manager then changes the officer's details, arranges and ends a stand-in for the officer, and
 * ends the officer's access. Finally, the manager changes an invite link, a mailbox and the reply texts.
 */
export async function manageOfficers(
  system: Pick<RunningSystem, 'siteUrl' | 'inboxUrl'>,
  inviteManager: (command: object) => Promise<unknown>,
): Promise<void> {
  const { siteUrl, inboxUrl } = system;
  const email = 'beheer@politie.example';
  await inviteManager({ region: 'langstraat', email });
  const pressInvitation = async (to: string): Promise<string> => {
    const mail = await inboxClient(inboxUrl).waitForMail(to, ({ text }) => invited.test(text));
    const token = invited.exec(mail.text)?.[1] ?? '';
    const pressed = await fetch(`${siteUrl}/v1/sessions`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${token}` },
      body: '{}',
    });
    const cookie = pressed.headers.getSetCookie().map((line) => line.split(';')[0]);
    return cookie.join('; ');
  };
  const manager = await signInAs(siteUrl, nobody, 'politie', {
    cookie: await pressInvitation(email),
    again: true,
  });

  const signInAgain = async (): Promise<void> => {
    const options = { cookie: manager.cookie, again: true };
    Object.assign(manager, await signInAs(siteUrl, nobody, 'politie', options));
  };
  let rests = 0;
  /**
   * Moves time forward, so that the next request records the use of the session. Every third time, signs in again
   * first, because managing officers requires a sign-in within the last five minutes.
   */
  const rest = async (): Promise<void> => {
    rests += 1;
    if (rests % 3 === 0) await signInAgain();
    await letSessionRest(system);
  };
  const send = async (
    path: string,
    body: object = {},
    { method = 'POST', key = 'a-key-of-16-characters' } = {},
  ) => {
    await rest();
    const request = {
      method,
      headers: { ...json, cookie: manager.cookie, 'idempotency-key': key },
      body: JSON.stringify(body),
    };
    return read(await fetch(siteUrl + path, request));
  };
  const get = async (path: string): Promise<unknown> => {
    await rest();
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
  const admitted = changedOfficerResponse.parse(
    await send(`/v1/officer-applicants/${applicant?.id}/admission`, officer),
  );
  await signInAs(siteUrl, nobody, 'politie', { play: 'other-subject' });
  changedOfficerResponse.parse(
    await send(`/v1/officers/${admitted.id}/changes`, {
      ...officer,
      municipalities: ['GM0766', 'GM0867'],
      version: 1,
    }),
  );
  const standIns = `/v1/officers/${admitted.id}/stand-ins`;
  const { version: changed } = standInsResponse.parse(await get(standIns));
  const colleague = await colleagueSignsIn(siteUrl);
  const [firstDay, lastDay] = ['2030-01-01', '2030-01-31'];
  const named = changedStandInsResponse.parse(
    await send(standIns, {
      version: changed,
      colleague,
      municipalities: ['GM0766'],
      firstDay,
      lastDay,
    }),
  );
  await colleagueSignsIn(siteUrl);
  await send(`${standIns}/${named.id}/ending`, { version: named.version });
  // Accepting an invitation that gives the officer different rights ends the officer's stand-ins.
  const other = { ...officer, email: 'anders@politie.example', municipalities: ['GM0809'] };
  await send('/v1/officer-invitations', other, { key: 'another-key-of-24-chars' });
  await signInAs(siteUrl, nobody, 'politie', {
    cookie: await pressInvitation(other.email),
    play: 'other-subject',
  });
  const { version: accepted } = standInsResponse.parse(await get(standIns));
  await send(`/v1/officers/${admitted.id}/endings`, { version: accepted });
  const desk = deskResponse.parse(await get('/v1/desk'));
  await send('/v1/circles/GM0766/invite-link', {
    version: desk.version,
    inviteLink: 'https://chat.whatsapp.example/nieuw',
  });
  const mailbox = {
    title: 'Wijkagent Dongen Noord',
    // The letter to the new mailbox bounces, which is recorded, and then shown in the manager's worklist.
    email: 'bounce-noord@politie.example',
    role: 'police',
    municipalities: ['GM0766'],
  };
  const added = changedMailboxResponse.parse(
    await send('/v1/mailboxes', { ...mailbox, version: desk.version + 1 }),
  );
  for (let tries = 0; ; tries += 1) {
    const { lists } = worklistResponse.parse(await get('/v1/worklist'));
    if (lists.some((each) => each.name === 'mailboxes' && 'total' in each && each.total > 0)) break;
    if (tries === 300) throw new Error('the mailbox was not marked');
    await pause(100);
  }
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

/** Signs in a colleague of the officer who is away, and returns the colleague's id. */
async function colleagueSignsIn(siteUrl: string): Promise<string> {
  const { cookie } = await signInAs(siteUrl, 'langstraat-wijkagent-dongen', 'politie');
  const shown = await read(await fetch(`${siteUrl}/v1/me`, { headers: { cookie } }));
  return signedInResponse.parse(shown).id;
}

async function read(response: Response): Promise<unknown> {
  if (!response.ok)
    throw new Error(`${response.url} responded ${response.status}: ${await response.text()}`);
  return response.json();
}
