import { randomUUID } from 'node:crypto';
import { fetchWithCookie } from '../../../local/demo/session.ts';
import { isAllowed } from '../../../shared/domain/desk/rights.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { invitedResponse } from '../../../shared/requests/desk/manage-officers.ts';
import { addedPasskeyResponse } from '../../../shared/requests/desk/passkeys.ts';
import { reviewResponse } from '../../../shared/requests/groups/review-response.ts';
import { allRoutes } from '../../../shared/routes/all-routes.ts';
import { forRegion, routeKey } from '../../../shared/routes/route.ts';
import { PasskeyBrowser } from '../../support/passkey-browser.ts';
import { freshBody, registerAndConfirm, systemClients } from '../../support/register-groups.ts';
import { signInAs } from '../../support/sign-in.ts';
import { waitUntilSettled } from '../../support/stored-state.ts';
import { officerRules } from './access-rules.ts';
import type { AccessRun } from './access-run.ts';
import { officerCallers, officersIn, type OfficerCaller } from './officer-callers.ts';
import { absent } from './requests.ts';
import { changedKeys, inBatches, itemsByKey, type AccessResponse } from './system-probe.ts';

type Rule = (typeof officerRules)[number];
type Kind = NonNullable<Rule['about']>;

/** An object that the path of a request names. */
interface Named {
  readonly what: 'own' | 'foreign' | 'of another region' | 'absent';
  readonly id: string;
  /** Where the object is; absent if officers of this region cannot see it at all. */
  readonly municipality?: string;
}

interface Attempt {
  readonly rule: Rule;
  readonly caller: OfficerCaller;
  readonly object: Named;
  /** The problem with which the request must be refused; undefined if it is allowed. */
  readonly expected: string | undefined;
}

/**
 * Calls every route for officers as somebody with every role, signed in just now or a while ago, and as people who are
 * not signed in there: on an object of their own municipality, of another one and of another region, and on one that
 * does not exist. Then does everything that is allowed. Returns the number of refused requests.
 */
export async function checkOfficers(run: AccessRun): Promise<number> {
  const { engine, found } = run;
  const objects = await deskObjects(run);
  const callers = await officerCallers(run);
  const attempts = officerRules.flatMap((rule) =>
    callers.flatMap((caller) =>
      objectsFor(rule, objects).map((object) => ({
        rule,
        caller,
        object,
        expected: expectedOf(rule, caller, object),
      })),
    ),
  );
  await waitUntilSettled(engine);
  const before = await itemsByKey(engine);

  // Requests that are allowed, and that change something, are made one by one afterwards.
  const harmless = attempts
    .filter(({ rule, expected }) => expected !== undefined || isRead(rule))
    .toSorted((one, other) => urgency(other) - urgency(one));
  await inBatches(harmless, async (attempt) => check(run, attempt));

  const changed = changedKeys(before, await itemsByKey(engine));
  if (changed.length > 0) found.wrong.push(`officers: refused, but changed ${changed.join(', ')}`);
  await checkAllowed(run, objects, callers);
  return harmless.filter(({ expected }) => expected !== undefined).length;
}

/** Requests that depend on a recent sign-in come first, so that it is still recent on a busy machine. */
function urgency({ rule, caller }: Attempt): number {
  return Number(rule.stepUp === true && caller.rights !== undefined && caller.hasSteppedUp);
}

const none = (id: string = absent.id): Named => ({ what: 'absent', id });
const other = (id = ''): Named => ({ what: 'of another region', id });
const own = (id = ''): Named => ({ what: 'own', id, municipality: 'GM0766' });
const next = (id: string): Named => ({ what: 'foreign', id, municipality: 'GM0784' });

type DeskObjects = Readonly<Partial<Record<Kind, readonly Named[]>>>;

/** Two registrations that wait, two starters, and an officer, an invitation and somebody who waits. */
async function deskObjects({ system, objects }: AccessRun): Promise<DeskObjects> {
  const siteUrl = system.regionUrl('langstraat');
  const people = systemClients({ siteUrl, inboxUrl: system.inboxUrl });
  const waiting = async (municipality: string, at: [number, number]) =>
    (await registerAndConfirm(people, freshBody({ municipality, at }))).groupId;
  const [mine, theirs, foreign] = await Promise.all([
    waiting('GM0766', [4.96, 51.64]),
    waiting('GM0784', [4.91, 51.57]),
    signInAs(system.regionUrl('bel'), 'bel-team-gooi-en-vechtstreek', 'politie'),
    signInAs(siteUrl, 'langstraat-onbekend', 'politie'),
  ]);
  const { cookie } = await signInAs(siteUrl, 'langstraat-team-langstraat', 'politie');
  const { id: invitation } = await invite(siteUrl, cookie, 'uitgenodigd@politie.example');
  const { officers, applicants } = await officersIn(siteUrl, cookie);
  const elsewhere = await officersIn(system.regionUrl('bel'), foreign.cookie);
  const [bel] = objects.elsewhere;
  const ofRegion = (id: string | undefined, ofOther: string | undefined) => [
    own(id),
    ...(ofOther === undefined ? [] : [other(ofOther)]),
    none(absent.id.toLowerCase()),
  ];
  return {
    pending: [own(mine), next(theirs), other(bel?.pending.id), none()],
    // The kits have been confirmed, so officers can follow them up.
    starter: [own(objects.mine.kit.id), next(objects.theirs.kit.id), other(bel?.kit.id), none()],
    officer: ofRegion(officers.find(({ isYou }) => !isYou)?.id, elsewhere.officers[0]?.id),
    invitation: ofRegion(invitation, undefined),
    applicant: ofRegion(applicants[0]?.id, undefined),
    'own-passkey': [none(absent.id.toLowerCase())],
  };
}

function objectsFor({ about }: Rule, objects: DeskObjects): readonly Named[] {
  const named = about === undefined ? undefined : objects[about];
  return named ?? [own()];
}

/** What the declaration of the route says about this caller and this object. */
function expectedOf(
  { needs, stepUp }: Rule,
  { rights, hasSteppedUp }: OfficerCaller,
  { municipality }: Named,
): string | undefined {
  if (!rights) return 'not-signed-in';
  const place = needs?.in === 'region' ? 'region' : 'anywhere';
  if (needs && !isAllowed(rights, needs.right, place)) return 'right-missing';
  if (stepUp && !hasSteppedUp) return 'step-up-needed';
  if (municipality === undefined) return 'not-found';
  return needs?.in !== 'municipality' || isAllowed(rights, needs.right, { municipality })
    ? undefined
    : 'right-missing';
}

const isRead = ({ route }: Rule): boolean => route.startsWith('GET ');

async function check(run: AccessRun, { rule, caller, object, expected }: Attempt): Promise<void> {
  const { found, objects } = run;
  const response = await send(run, rule, caller.cookie, object.id);
  found.tried += 1;
  const what = `${rule.route}, ${caller.who}, ${object.what} object`;
  if (response.problem !== expected)
    found.wrong.push(
      `${what}: ${response.status} ${response.problem ?? 'allowed'} instead of ${expected ?? 'allowed'}`,
    );
  // A page may show a group to an officer, but contact details only after a viewing record has been stored.
  const secret = expected === undefined ? objects.contacts : objects.fields;
  const leaks = secret.filter((field) => response.text.includes(field));
  found.leaked += leaks.length;
  if (leaks.length > 0) found.wrong.push(`${what}: the response contains ${leaks.join(', ')}`);
}

/** Does what the roles allow in Dongen, so that no refusal above can be the refusal of everybody. */
async function checkAllowed(
  run: AccessRun,
  objects: DeskObjects,
  callers: readonly OfficerCaller[],
): Promise<void> {
  const by = (role: string) =>
    callers.find(({ who, hasSteppedUp }) => who.startsWith(role) && hasSteppedUp)?.cookie ?? '';
  const [police, municipal] = [by('police-officer'), by('municipal-officer')];
  const siteUrl = run.system.regionUrl('langstraat');
  const [pending = '', starter = '', applicant = '', invitation = ''] = (
    ['pending', 'starter', 'applicant', 'invitation'] as const
  ).map((kind) => objects[kind]?.find(({ what }) => what === 'own')?.id);
  const act = async (route: Rule['route'], cookie: string, id: string, body?: object) => {
    const rule = officerRules.find((each) => each.route === route);
    if (!rule) throw new Error(`no route ${route} is for officers`);
    const { status, text } = await send(run, rule, cookie, id, body);
    run.found.tried += 1;
    done.add(route);
    if (status >= 300) run.found.wrong.push(`${route} must be allowed, but got ${status} ${text}`);
    return text;
  };
  const done = new Set<string>();
  const versionFor = async (cookie: string): Promise<number> =>
    reviewResponse.parse(
      JSON.parse(await act('GET /v1/registrations/{id}/review', cookie, pending)),
    ).version;
  const decide = async (cookie: string, decision: object) =>
    act('POST /v1/registrations/{id}/decision', cookie, pending, {
      ...decision,
      version: await versionFor(cookie),
    });

  for (const cookie of [police, municipal]) {
    await act('GET /v1/worklist', cookie, '');
    await act('POST /v1/registrations/{id}/openings', cookie, pending);
    await act('POST /v1/registrations/{id}/contact-views', cookie, pending);
    await act('GET /v1/starters/{id}', cookie, starter);
    await act('POST /v1/starters/{id}/contact-views', cookie, starter);
  }
  await decide(police, { decision: 'ask', question: 'Welke straten horen er precies bij?' });
  await decide(municipal, { decision: 'take-back' });
  await act('POST /v1/starters/{id}/follow-up', municipal, starter);
  const { cookie: manager } = await signInAs(siteUrl, 'langstraat-team-langstraat', 'politie');
  await act('POST /v1/officer-invitations', manager, '');
  await act('POST /v1/officer-invitations/{officerId}/withdrawal', manager, invitation);
  await act('POST /v1/officer-applicants/{applicantId}/admission', manager, applicant);
  const { officers } = await officersIn(siteUrl, manager);
  await act('GET /v1/officers', manager, '');
  const admitted = officers.find(({ decidedBy }) => decidedBy === 'desk');
  const id = admitted?.id ?? '';
  const version = admitted?.version ?? 0;
  await act('POST /v1/officers/{officerId}/changes', manager, id, {
    ...(exampleOf('POST /v1/officers/{officerId}/changes') as object),
    title: 'Wijkagent Dongen Zuid',
    version,
  });
  const lost = { email: 'opnieuw@politie.example', version: version + 1 };
  await act('POST /v1/officers/{officerId}/passkey-resets', manager, id, lost);
  await act('POST /v1/officers/{officerId}/endings', manager, id, { version: version + 2 });
  const browser = new PasskeyBrowser(siteUrl);
  browser.keep(manager.split('; '));
  const made = await browser.make(officers.find(({ isYou }) => isYou)?.id ?? '');
  const { id: passkeyId } = addedPasskeyResponse.parse(
    JSON.parse(await act('POST /v1/me/passkeys', browser.cookie, '', made)),
  );
  await act('GET /v1/me/passkeys', manager, '');
  await act('POST /v1/me/passkeys/{passkeyId}/removal', manager, passkeyId);
  for (const cookie of [police, municipal, manager]) {
    await act('GET /v1/me', cookie, '');
    await act('POST /v1/me/session-endings', cookie, '', { which: 'this' });
  }
  const never = officerRules.filter(({ route }) => !done.has(route));
  if (never.length > 0)
    run.found.wrong.push(`never allowed: ${never.map(({ route }) => route).join(', ')}`);
}

async function invite(siteUrl: string, cookie: string, email: string) {
  const response = await fetchWithCookie(siteUrl, cookie, '/v1/officer-invitations', {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ ...(exampleOf('POST /v1/officer-invitations') as object), email }),
  });
  return invitedResponse.parse(await response.json());
}

/** The body in the declaration of this route; undefined if the route takes none. */
function exampleOf(route: string): unknown {
  const declared = allRoutes.find((each) => routeKey(each) === route);
  return declared?.body && forRegion(declared.body, langstraat).example;
}

/** Sends what a page of the desk sends, at the pages of Langstraat. */
async function send(
  { system }: AccessRun,
  { route }: Rule,
  cookie: string,
  id: string,
  body: unknown = exampleOf(route),
): Promise<AccessResponse> {
  const [method = '', template = ''] = route.split(' ');
  const response = await fetchWithCookie(
    system.regionUrl('langstraat'),
    cookie,
    template.replace(/\{\w+\}/, id),
    {
      method,
      headers: { 'idempotency-key': randomUUID() },
      ...(method === 'GET' || body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  );
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  const { type = '' } = isProblem ? (JSON.parse(text) as { type?: string }) : {};
  return {
    status: response.status,
    text,
    ...(isProblem ? { problem: type.split('/').at(-1) ?? '' } : {}),
  };
}
