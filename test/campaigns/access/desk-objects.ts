import { randomUUID } from 'node:crypto';
import { fetchWithCookie } from '../../../local/demo/session.ts';
import { exampleDesk } from '../../../shared/regions/index.ts';
import { circleResponse } from '../../../shared/requests/groups/circle.ts';
import { deskResponse } from '../../../shared/requests/desk/manage-desk.ts';
import { invitedResponse } from '../../../shared/requests/desk/manage-officers.ts';
import {
  changedStandInsResponse,
  standInsResponse,
} from '../../../shared/requests/desk/stand-ins.ts';
import { freshBody, registerAndConfirm, systemClients } from '../../support/register-groups.ts';
import { signInAs } from '../../support/sign-in.ts';
import type { OfficerRule } from './access-rules.ts';
import type { AccessRun } from './access-run.ts';
import { exampleOf, sendAsOfficer } from './desk-requests.ts';
import { officersIn } from './officer-callers.ts';
import { absent } from './requests.ts';

type Kind = NonNullable<OfficerRule['about']>;

/** An object that a request's path identifies. */
export interface Named {
  readonly what: 'own' | 'foreign' | 'of another region' | 'absent' | "the caller's own";
  /** The parameters of the path, in order. */
  readonly path: readonly string[];
  /** The object's municipality; absent if officers in Langstraat cannot see the object at all. */
  readonly municipality?: string;
  /** The version to send, if the request body contains one. */
  readonly version?: number;
}

export type DeskObjects = Readonly<Record<Kind, readonly Named[]>>;

/** An id that no officer, invitation, stand-in or passkey has. */
const nobody = absent.id.toLowerCase();
/** An id that no applicant has; the format differs from that of an officer's id. */
const noApplicant = '0'.repeat(32);

const none = (...path: readonly string[]): Named => ({ what: 'absent', path });
const other = (...path: readonly string[]): Named => ({ what: 'of another region', path });
const own = (...path: readonly string[]): Named => ({ what: 'own', path, municipality: 'GM0766' });
const next = (id: string): Named => ({ what: 'foreign', path: [id], municipality: 'GM0784' });
const versioned = ({ version }: { readonly version: number }, named: readonly Named[]) =>
  named.map((each) => ({ ...each, version }));
/** The object to use for a route whose path does not identify an object. */
export const theDesk = own();

/** A police officer who is away for a while, and the colleague who stands in. Only the colleague is also a caller. */
const absentee = ['langstraat-wijkagent-gilze-rijen', 'Wijkagent Gilze en Rijen'] as const;
const colleague = ['langstraat-wijkagent-loon-op-zand', 'Wijkagent Loon op Zand'] as const;

/** The period in which the colleague stands in. It starts too late to give anybody rights while the campaign runs. */
export const standInPeriod = { firstDay: '2030-01-01', lastDay: '2030-01-31' } as const;

/**
 * Objects of every kind that a path of a route for officers can identify, such as pending registrations, starters and
 * stand-ins. Some belong to Dongen or its region, some to a different municipality or region, and some do not exist.
 */
export async function deskObjects(run: AccessRun): Promise<DeskObjects> {
  const { system, objects } = run;
  const siteUrl = system.regionUrl('langstraat');
  const people = systemClients({ siteUrl, inboxUrl: system.inboxUrl });
  const waiting = async (municipality: string, at: [number, number]) =>
    (await registerAndConfirm(people, freshBody({ municipality, at }))).groupId;
  const [mine, theirs, foreign] = await Promise.all([
    waiting('GM0766', [4.96, 51.64]),
    waiting('GM0784', [4.91, 51.57]),
    signInAs(system.regionUrl('bel'), 'bel-team-gooi-en-vechtstreek', 'politie'),
    signInAs(siteUrl, 'langstraat-onbekend', 'politie'),
    signInAs(siteUrl, absentee[0], 'politie'),
    signInAs(siteUrl, colleague[0], 'politie'),
  ]);
  const { cookie } = await signInAs(siteUrl, 'langstraat-team-langstraat', 'politie');
  const { id: invitation } = await invite(siteUrl, cookie, 'uitgenodigd@politie.example');
  const { officers, applicants } = await officersIn(siteUrl, cookie);
  const idOf = (wanted: string) => defined(officers.find(({ name }) => name === wanted)?.id);
  const away = idOf(absentee[1]);
  const standIn = await nameStandIn(run, cookie, away, idOf(colleague[1]));
  const elsewhere = await officersIn(system.regionUrl('bel'), foreign.cookie);
  const officerElsewhere = defined(elsewhere.officers[0]?.id);
  const desk = deskResponse.parse(
    JSON.parse((await sendAsOfficer(run, { route: 'GET /v1/desk' }, cookie, [])).text),
  );
  const bel = defined(objects.elsewhere[0]);
  const circle = circleResponse.parse(
    JSON.parse(
      (
        await sendAsOfficer(run, { route: 'GET /v1/circles/{municipality}/members' }, cookie, [
          'GM0766',
        ])
      ).text,
    ),
  );
  const member = defined(circle.lists.flatMap(({ members }) => members)[0]?.id);
  return {
    ...nothing,
    pending: [own(mine), next(theirs), other(bel.pending.id), none(absent.id)],
    // Routes for officers identify a group by its reference.
    active: [
      own(defined(objects.mine.active.reference)),
      next(defined(objects.theirs.active.reference)),
      other(defined(bel.active.reference)),
      none(absent.reference),
    ],
    // The requests for these kits have been confirmed, so officers can follow up with the starters.
    starter: [
      own(objects.mine.kit.id),
      next(objects.theirs.kit.id),
      other(bel.kit.id),
      none(absent.id),
    ],
    officer: [own(away), other(officerElsewhere), none(nobody)],
    'stand-in': versioned(standIn, [
      own(away, standIn.id),
      other(officerElsewhere, standIn.id),
      none(away, nobody),
      none(nobody, standIn.id),
    ]),
    invitation: [own(invitation), none(nobody)],
    applicant: [own(defined(applicants[0]?.id)), none(noApplicant)],
    'own-passkey': [none(nobody)],
    circle: versioned(desk, [own('GM0766'), other('GM0376'), none('GM0000')]),
    member: [own('GM0766', member), other('GM0376', member), none('GM0766', absent.id)],
    mailbox: versioned(desk, [
      own(defined(desk.mailboxes[0]?.id)),
      other(defined(exampleDesk('bel').mailboxes[0]?.id)),
      none('geen-postbus'),
    ]),
  };
}

/** Kinds of objects that are not identified by the path of any route for officers. */
const nothing = {
  submitted: [],
  asked: [],
  'active-unwanted': [],
  shared: [],
  'with-successor': [],
  nominated: [],
  'nominated-unwanted': [],
  invited: [],
  'invited-unwanted': [],
  'invited-wrongly': [],
  'join-submitted': [],
  'join-unwanted': [],
  'join-open': [],
  kit: [],
  'kit-unwanted': [],
  'own-session': [],
} as const satisfies Partial<DeskObjects>;

/**
 * The objects to call this route with when officers act for themselves, and so do not need the right. `id` is the
 * officer's id.
 */
export function ownObjects(
  { about }: OfficerRule,
  { id, version }: { readonly id: string; readonly version: number },
  objects: DeskObjects,
): readonly Named[] {
  const what = "the caller's own";
  if (about !== 'stand-in') return [{ what, path: [id], municipality: 'GM0766', version }];
  // To an officer, somebody else's stand-in looks like one that does not exist.
  const ids = [nobody, ...objects['stand-in'].flatMap(({ path }) => path[1] ?? [])];
  return [...new Set(ids)].map((standInId) => ({ what, path: [id, standInId], version }));
}

/** Names a colleague as a stand-in. Returns the stand-in's id, and the new version of the officer who is away. */
async function nameStandIn(run: AccessRun, cookie: string, away: string, colleagueId: string) {
  const named = await sendAsOfficer(
    run,
    { route: 'POST /v1/officers/{officerId}/stand-ins' },
    cookie,
    [away],
    {
      version: await versionOf(run, cookie, away),
      colleague: colleagueId,
      municipalities: ['GM0784'],
      ...standInPeriod,
    },
  );
  return changedStandInsResponse.parse(JSON.parse(named.text));
}

async function versionOf(run: AccessRun, cookie: string, officerId: string): Promise<number> {
  const route = 'GET /v1/officers/{officerId}/stand-ins';
  const { text } = await sendAsOfficer(run, { route }, cookie, [officerId]);
  return standInsResponse.parse(JSON.parse(text)).version;
}

function defined<Value>(value: Value | undefined): Value {
  if (value === undefined)
    throw new Error('an object to try the routes for officers with is missing');
  return value;
}

async function invite(siteUrl: string, cookie: string, email: string) {
  const response = await fetchWithCookie(siteUrl, cookie, '/v1/officer-invitations', {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ ...exampleOf('POST /v1/officer-invitations'), email }),
  });
  return invitedResponse.parse(await response.json());
}
