import { isAllowed } from '../../../shared/domain/desk/rights.ts';
import { waitUntilSettled } from '../../support/stored-state.ts';
import { officerRules, type OfficerRule } from './access-rules.ts';
import type { AccessRun } from './access-run.ts';
import { checkOfficersAllowed } from './check-officers-allowed.ts';
import { checkOfficersElsewhere } from './check-officers-elsewhere.ts';
import { deskObjects, ownObjects, theDesk, type DeskObjects, type Named } from './desk-objects.ts';
import { exampleOf, sendAsOfficer } from './desk-requests.ts';
import { officerCallers, type OfficerCaller } from './officer-callers.ts';
import { changedKeys, inBatches, itemsByKey } from './system-probe.ts';

interface Attempt {
  readonly rule: OfficerRule;
  readonly caller: OfficerCaller;
  readonly object: Named;
  /** The expected problem in the refusal; undefined if the request is allowed. */
  readonly expected: string | undefined;
}

/**
 * Calls every route for officers as an officer of each role, who signed in just now or a while ago, and as people who
 * are not signed in. The objects are in the officer's own municipality, in a different municipality or in a different
 * region, or do not exist. Then does everything that is allowed. Returns the number of refused requests.
 */
export async function checkOfficers(run: AccessRun): Promise<number> {
  const { engine, found } = run;
  const objects = await deskObjects(run);
  const callers = await officerCallers(run);
  const attempts = officerRules.flatMap((rule) =>
    callers.flatMap((caller) =>
      objectsFor(rule, caller, objects).map((object) => ({
        rule,
        caller,
        object,
        expected: expectedOf(rule, caller, object),
      })),
    ),
  );
  await waitUntilSettled(engine);
  const before = await itemsByKey(engine);

  // Allowed requests that change something are made one by one afterwards.
  const harmless = attempts
    .filter(({ rule, expected }) => expected !== undefined || isRead(rule))
    .toSorted((one, other) => urgency(other) - urgency(one));
  await inBatches(harmless, async (attempt) => check(run, attempt));

  const changed = changedKeys(before, await itemsByKey(engine));
  if (changed.length > 0) found.wrong.push(`officers: refused, but changed ${changed.join(', ')}`);
  const manager = callers.find(({ rights }) => rights?.['officers.manage'] !== undefined);
  if (!manager) throw new Error('no caller is a manager');
  await checkOfficersElsewhere(run, objects, manager);
  await checkOfficersAllowed(run, objects, callers);
  return harmless.filter(({ expected }) => expected !== undefined).length;
}

/** Requests that depend on a recent sign-in come first, so that the sign-in is still recent even on a busy machine. */
function urgency({ rule, caller }: Attempt): number {
  return Number(rule.stepUp === true && caller.rights !== undefined && caller.hasSteppedUp);
}

/** The objects to call a route with, including the caller's own if officers may call the route for themselves. */
function objectsFor(
  rule: OfficerRule,
  caller: OfficerCaller,
  objects: DeskObjects,
): readonly Named[] {
  if (rule.about === undefined) return [theDesk];
  const named = objects[rule.about];
  if (named.length === 0) throw new Error(`there is no object to try ${rule.route} with`);
  return rule.orSelf && caller.self ? [...named, ...ownObjects(rule, caller.self, objects)] : named;
}

/**
 * The problem that the declaration of the route prescribes for this caller and object; undefined if the request is
 * allowed.
 */
function expectedOf(
  { about, needs, orSelf, stepUp }: OfficerRule,
  { rights, hasSteppedUp, self }: OfficerCaller,
  { municipality, path }: Named,
): string | undefined {
  if (!rights) return 'not-signed-in';
  const isSelf = orSelf === true && path[0] === self?.id;
  const place = needs?.in === 'region' ? 'region' : 'anywhere';
  if (needs && !isSelf && !isAllowed(rights, needs.right, place)) return 'right-missing';
  if (stepUp && !hasSteppedUp) return 'step-up-needed';
  // The path identifies a circle by its municipality. About a circle outside the region, the manager of the region's
  // desk is therefore told that the right is missing, not that the circle was not found.
  if (municipality === undefined)
    return about === 'circle' && needs?.in === 'region' ? 'right-missing' : 'not-found';
  return needs?.in !== 'municipality' || isAllowed(rights, needs.right, { municipality })
    ? undefined
    : 'not-found';
}

const isRead = ({ route }: OfficerRule): boolean => route.startsWith('GET ');

/** The route's example body. Its version, if it has one, is replaced with the object's version. */
function bodyFor({ route }: OfficerRule, { version }: Named): object | undefined {
  const example = exampleOf(route);
  return example && version !== undefined && 'version' in example
    ? { ...example, version }
    : example;
}

async function check(run: AccessRun, { rule, caller, object, expected }: Attempt): Promise<void> {
  const { found, objects } = run;
  const response = await sendAsOfficer(
    run,
    rule,
    caller.cookie,
    object.path,
    bodyFor(rule, object),
  );
  found.tried += 1;
  const what = `${rule.route}, ${caller.who}, ${object.what} object`;
  if (response.problem !== expected)
    found.wrong.push(
      `${what}: ${response.status} ${response.problem ?? 'allowed'} instead of ${expected ?? 'allowed'}`,
    );
  // A response may show an officer the group itself, but contact details only after a viewing record has been stored.
  const secret = expected === undefined ? objects.contacts : objects.fields;
  const leaks = secret.filter((field) => response.text.includes(field));
  found.leaked += leaks.length;
  if (leaks.length > 0) found.wrong.push(`${what}: the response contains ${leaks.join(', ')}`);
}
