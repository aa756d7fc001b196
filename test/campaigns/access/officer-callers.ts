import { cookiesOf, fetchWithCookie, startSession } from '../../../local/demo/session.ts';
import { officersResponse } from '../../../shared/requests/desk/manage-officers.ts';
import { signedInResponse } from '../../../shared/requests/desk/sign-in.ts';
import { standInsResponse } from '../../../shared/requests/desk/stand-ins.ts';
import { rightsFrom, type Rights, type RoleName } from '../../../shared/domain/desk/rights.ts';
import { signInAs } from '../../support/sign-in.ts';
import type { TestSystem } from '../../support/system.ts';
import { systemTokenIssuer } from '../../support/system-token-issuer.ts';
import type { AccessRun } from './access-run.ts';
import { validToken } from './callers.ts';

/** Somebody who calls a route for officers of Langstraat. */
export interface OfficerCaller {
  readonly who: string;
  /** The cookie header of the caller's session; empty if there is no session. */
  readonly cookie: string;
  /** What the caller may do; absent for somebody who is not signed in to Langstraat's desk. */
  readonly rights?: Rights;
  /** Whether the caller proved who they are within the last five minutes. */
  readonly hasSteppedUp: boolean;
  /** The id and the current version of the officer who is signed in to Langstraat's desk. */
  readonly self?: { readonly id: string; readonly version: number };
}

const dongen = ['GM0766'];
const people = {
  police: ['langstraat-wijkagent-dongen', 'politie', 'police-officer'],
  municipality: ['langstraat-oov-dongen', 'gm0766', 'municipal-officer'],
  manager: ['langstraat-team-langstraat', 'politie', 'desk-manager'],
} as const;
/** An officer whose access the manager ends; no other caller here may be this person. */
const former = ['langstraat-wijkagent-waalwijk', 'politie'] as const;

/**
 * Signs in an officer of every role in Dongen. Moves the clock, so that some sessions are old and others have expired.
 */
export async function officerCallers(run: AccessRun): Promise<readonly OfficerCaller[]> {
  const { system } = run;
  const siteUrl = system.regionUrl('langstraat');
  const cookieOf = async ([subject, organisation]: readonly [string, string, ...unknown[]]) =>
    (await signInAs(siteUrl, subject, organisation)).cookie;
  const officersOf = async (when: string, hasSteppedUp: boolean) =>
    Promise.all(
      Object.values(people).map(async (person) => {
        const cookie = await cookieOf(person);
        return {
          who: `${person[2]}, ${when}`,
          cookie,
          rights: rightsOf(person[2]),
          hasSteppedUp,
          self: await selfOf(siteUrl, cookie),
        };
      }),
    );

  const expired = await cookieOf(people.manager);
  await system.moveTime({ seconds: 31 * 60 });
  const earlier = await officersOf('who signed in six minutes ago', false);
  await system.moveTime({ seconds: 6 * 60 });
  const signedOut = await cookieOf(people.manager);
  await post(siteUrl, signedOut, '/v1/me/session-endings', { which: 'this' });
  const ended = await cookieOf(former);
  await endOfficer(siteUrl, await cookieOf(people.manager), former[0]);
  const strangers = {
    'nobody who is signed in': '',
    'an invented session': `session=${'a'.repeat(43)}`,
    'the session of a mailed token': await mailedSession(run, system),
    'a manager who did nothing for half an hour': expired,
    'a manager who signed out': signedOut,
    'an officer who was ended': ended,
    'a manager of another region': (
      await signInAs(system.regionUrl('bel'), 'bel-team-gooi-en-vechtstreek', 'politie')
    ).cookie,
  };
  return [
    ...earlier,
    ...Object.entries(strangers).map(([who, cookie]) => ({ who, cookie, hasSteppedUp: true })),
    ...(await officersOf('who signed in just now', true)),
  ];
}

/** The id of the signed-in officer, and the version to send when naming or ending a stand-in for this officer. */
async function selfOf(siteUrl: string, cookie: string) {
  const read = async (path: string): Promise<unknown> =>
    (await fetchWithCookie(siteUrl, cookie, path, { method: 'GET' })).json();
  const { id } = signedInResponse.parse(await read('/v1/me'));
  const { version } = standInsResponse.parse(await read(`/v1/officers/${id}/stand-ins`));
  return { id, version };
}

function rightsOf(role: RoleName): Rights {
  const now = new Date();
  const organisation = role === 'municipal-officer' ? 'municipality' : 'police';
  const grant = { roles: [role], scope: dongen, from: now.toISOString() };
  return rightsFrom([grant], organisation, now);
}

async function mailedSession({ objects }: AccessRun, system: TestSystem): Promise<string> {
  const token = await validToken(objects.mine.kit, 'ask-kit', systemTokenIssuer(system));
  return cookiesOf(await startSession(system.regionUrl('langstraat'), token));
}

/** Ends an officer's access; `subject` identifies the officer at the local provider. */
async function endOfficer(siteUrl: string, manager: string, subject: string): Promise<void> {
  const { officers } = await officersIn(siteUrl, manager);
  const officer = officers.find(
    ({ name }) => name.toLowerCase().replaceAll(' ', '-') === subject.slice('langstraat-'.length),
  );
  if (!officer) throw new Error(`no officer is ${subject}`);
  const { id, version } = officer;
  await post(siteUrl, manager, `/v1/officers/${id}/endings`, { version });
}

/** The officers, invitations and applicants of a region, as the desk manager sees them. */
export async function officersIn(siteUrl: string, manager: string) {
  const response = await fetchWithCookie(siteUrl, manager, '/v1/officers', { method: 'GET' });
  return officersResponse.parse(await response.json());
}

async function post(siteUrl: string, cookie: string, path: string, body: object): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify(body) };
  const response = await fetchWithCookie(siteUrl, cookie, path, init);
  if (!response.ok) throw new Error(`${path} was refused with ${response.status}`);
}
