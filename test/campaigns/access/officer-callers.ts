import { cookiesOf, fetchWithCookie, startSession } from '../../../local/demo/session.ts';
import { officersResponse } from '../../../shared/requests/desk/manage-officers.ts';
import { signedInResponse } from '../../../shared/requests/desk/sign-in.ts';
import { standInsResponse } from '../../../shared/requests/desk/stand-ins.ts';
import {
  rightsFrom,
  type Grant,
  type Rights,
  type RoleName,
} from '../../../shared/domain/desk/rights.ts';
import { dayMs } from '../../../shared/domain/platform/time.ts';
import { signInAs } from '../../support/sign-in.ts';
import type { TestSystem } from '../../support/system.ts';
import { systemTokenIssuer } from '../../support/system-token-issuer.ts';
import type { AccessRun } from './access-run.ts';
import { validToken } from './callers.ts';

/** Somebody who calls a route for officers in Langstraat. */
export interface OfficerCaller {
  readonly who: string;
  /** The cookie header of the caller's session; empty if there is no session. */
  readonly cookie: string;
  /** The caller's rights; absent for somebody who is not signed in to Langstraat's desk. */
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
/** A colleague in Waalwijk who stands in for the municipal officer of Dongen. */
const standIn = ['langstraat-oov-waalwijk', 'gm0867', 'Medewerker OOV gemeente Waalwijk'] as const;
/** The colleague who stands in for somebody in Gilze en Rijen, but only years from now. */
const laterStandIn = ['langstraat-wijkagent-loon-op-zand', 'politie'] as const;
/** An officer whose access the manager ends; no other caller here may be this person. */
const former = ['langstraat-wijkagent-waalwijk', 'politie'] as const;

/**
 * Signs in an officer for every role in Dongen. Moves the clock, so that some sessions are old and others have expired.
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

  await letStandIn(run);
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
    'an officer whose access has ended': ended,
    'a manager of another region': (
      await signInAs(system.regionUrl('bel'), 'bel-team-gooi-en-vechtstreek', 'politie')
    ).cookie,
  };
  return [
    ...earlier,
    ...Object.entries(strangers).map(([who, cookie]) => ({ who, cookie, hasSteppedUp: true })),
    {
      who: 'a stand-in for an officer in Dongen, during the stand-in period',
      cookie: await cookieOf(standIn),
      rights: rightsFrom(
        ['GM0867', 'GM0766'].map((code) => grantOf('municipal-officer', [code])),
        'municipality',
        new Date(),
      ),
      hasSteppedUp: true,
    },
    {
      who: 'a stand-in before the stand-in period, with only their own rights',
      cookie: await cookieOf(laterStandIn),
      rights: rightsFrom([grantOf('police-officer', ['GM0809'])], 'police', new Date()),
      hasSteppedUp: true,
    },
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
  const organisation = role === 'municipal-officer' ? 'municipality' : 'police';
  return rightsFrom([grantOf(role, dongen)], organisation, new Date());
}

/** The grant of a role in these municipalities, valid since 1970 and without an end. */
const grantOf = (role: RoleName, scope: readonly string[]): Grant => ({
  roles: [role],
  scope,
  from: new Date(0).toISOString(),
});

/** As the manager, names a colleague as a stand-in for the municipal officer of Dongen, from today. */
async function letStandIn({ system }: AccessRun): Promise<void> {
  const siteUrl = system.regionUrl('langstraat');
  for (const [subject, organisation] of [standIn, people.municipality])
    await signInAs(siteUrl, subject, organisation);
  const { cookie } = await signInAs(siteUrl, people.manager[0], people.manager[1]);
  const { officers } = await officersIn(siteUrl, cookie);
  const find = (name: string) => officers.find((each) => each.name === name);
  const [away, colleague] = [find('Medewerker OOV gemeente Dongen'), find(standIn[2])];
  if (!away || !colleague) throw new Error('the officers of Dongen and Waalwijk are not known');
  const now = await system.moveTime({ seconds: 0 });
  const dayAt = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  await post(siteUrl, cookie, `/v1/officers/${away.id}/stand-ins`, {
    version: away.version,
    colleague: colleague.id,
    municipalities: dongen,
    firstDay: dayAt(0),
    lastDay: dayAt(2),
  });
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

/** The officers, invitations and applicants in a region, as the desk manager sees them. */
export async function officersIn(siteUrl: string, manager: string) {
  const response = await fetchWithCookie(siteUrl, manager, '/v1/officers', { method: 'GET' });
  return officersResponse.parse(await response.json());
}

async function post(siteUrl: string, cookie: string, path: string, body: object): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify(body) };
  const response = await fetchWithCookie(siteUrl, cookie, path, init);
  if (!response.ok) throw new Error(`${path} was refused with ${response.status}`);
}
