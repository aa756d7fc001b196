import { randomUUID } from 'node:crypto';
import { fetchWithCookie, sessionOf } from '../../../local/demo/session.ts';
import { signInAs } from '../../../local/demo/sign-in.ts';
import { deskResponse } from '../../../shared/requests/desk/manage-desk.ts';
import {
  invitedResponse,
  officersResponse,
} from '../../../shared/requests/desk/manage-officers.ts';
import { addedPasskeyResponse } from '../../../shared/requests/desk/passkeys.ts';
import { changedStandInsResponse } from '../../../shared/requests/desk/stand-ins.ts';
import { PasskeyBrowser } from '../../support/passkey-browser.ts';

interface PlantedSubject {
  readonly path: Readonly<Record<string, string>>;
  readonly token: string;
}

/**
 * Stores an officer with a passkey, an invitation, an applicant and a stand-in, for the routes that are used by
 * Langstraat's desk manager and by the officer with the passkey.
 */
export async function plantOfficers(siteUrl: string): Promise<{
  readonly subjects: Readonly<Record<string, PlantedSubject>>;
  readonly canaries: readonly string[];
}> {
  const away = await signInAs(siteUrl, 'langstraat-wijkagent-waalwijk', 'politie');
  // An officer who becomes a stand-in is signed out, so the campaign does not use this officer's session.
  await signInAs(siteUrl, 'langstraat-wijkagent-gilze-rijen', 'politie');
  await signInAs(siteUrl, 'langstraat-onbekend', 'politie');
  const { cookie } = await signInAs(siteUrl, 'langstraat-team-langstraat', 'politie');
  const get = async (path: string): Promise<unknown> =>
    (await fetchWithCookie(siteUrl, cookie, path, { method: 'GET' })).json();
  const post = async (path: string, body: object): Promise<unknown> => {
    const headers = { 'idempotency-key': randomUUID() };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await fetchWithCookie(siteUrl, cookie, path, init)).json();
  };
  const mark = randomUUID().slice(0, 8);
  const email = `kanarie.${mark}@geheim.example`;
  const { id: invitationId } = invitedResponse.parse(
    await post('/v1/officer-invitations', {
      email,
      name: `Kanarie ${mark}`,
      title: 'Wijkagent Dongen',
      organisation: 'police',
      municipalities: ['GM0766'],
      roles: ['police-officer'],
    }),
  );
  const { officers, applicants } = officersResponse.parse(await get('/v1/officers'));
  const officerIn = (municipality: string) =>
    officers.find(
      ({ organisation, municipalities }) =>
        organisation === 'police' && String(municipalities) === municipality,
    );
  const [officer, colleague] = [officerIn('GM0867'), officerIn('GM0784')];
  const [applicant] = applicants;
  const [mailbox] = deskResponse.parse(await get('/v1/desk')).mailboxes;
  const token = sessionOf(cookie);
  if (!officer || !colleague || !applicant || !mailbox)
    throw new Error('no officer, colleague or mailbox, or nobody who waits');
  const officerId = officer.id;
  const passkey = await plantPasskey(siteUrl, officerId, away.cookie);
  const standIn = changedStandInsResponse.parse(
    await post(`/v1/officers/${officerId}/stand-ins`, {
      version: officer.version,
      colleague: colleague.id,
      municipalities: ['GM0867'],
      firstDay: '2030-01-01',
      lastDay: '2030-01-31',
    }),
  );
  const ofOfficer = { path: { officerId }, token };
  const ofMailbox = { path: { mailboxId: mailbox.id }, token };
  return {
    subjects: {
      changeOfficer: ofOfficer,
      endOfficer: ofOfficer,
      resetPasskeys: ofOfficer,
      listStandIns: ofOfficer,
      nameStandIn: ofOfficer,
      endStandIn: { path: { officerId, standInId: standIn.id }, token },
      withdrawInvitation: { path: { officerId: invitationId }, token },
      admitApplicant: { path: { applicantId: applicant.id }, token },
      changeMailbox: ofMailbox,
      endMailbox: ofMailbox,
      changeCircleLink: { path: { municipality: 'GM0867' }, token },
      removePasskey: passkey,
    },
    canaries: [mark],
  };
}

/** Adds a passkey in the officer's own session. */
async function plantPasskey(
  siteUrl: string,
  officerId: string,
  cookie: string,
): Promise<PlantedSubject> {
  const browser = new PasskeyBrowser(siteUrl);
  browser.keep(cookie.split('; '));
  const made = await browser.make(officerId);
  const { id } = addedPasskeyResponse.parse(await browser.send('/v1/me/passkeys', made));
  return { path: { passkeyId: id }, token: sessionOf(cookie) };
}
