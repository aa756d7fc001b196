import { partitionOf } from '../../../shared/store/keys.ts';
import type { TokenPurpose } from '../../../shared/domain/platform/token.ts';
import { waitUntilSettled } from '../../support/stored-state.ts';
import { regionOf } from '../../support/three-regions.ts';
import { systemTable, systemTokenIssuer } from '../../support/system-token-issuer.ts';
import type { Target } from '../../support/route-target.ts';
import { isAboutToken, isOpen, routes, ruleOf, type Route } from './access-rules.ts';
import type { AccessRun } from './access-run.ts';
import { validToken, outdatedToken } from './callers.ts';
import { requestOf } from './requests.ts';
import {
  changedKeys,
  inBatches,
  itemsByKey,
  sendRequest,
  type AccessResponse,
} from './system-probe.ts';

const isRead = (route: Route): boolean => route.startsWith('GET ');
const changesGroup = (route: Route): boolean => !isRead(route) && route.includes('/groups/');
const closes = (route: Route): boolean => route.endsWith('/closure');
const corrects = (route: Route): boolean => route.endsWith('/correction');
/**
 * Reads come first, while the data can still be read. Next comes the correction of a registration, which is possible
 * only until it is confirmed. Closing a group comes last, because nothing else is allowed after that.
 */
const personal = routes.filter((route) => !isOpen(route) && !isAboutToken(route));
const inOrder = [
  ...personal.filter(isRead),
  ...personal.filter(corrects),
  ...personal.filter((route) => !isRead(route) && !changesGroup(route) && !corrects(route)),
  ...personal.filter((route) => changesGroup(route) && !closes(route)),
  ...personal.filter(closes),
];
/** Actions on the version that the caller was shown; a token for an earlier version is refused. */
const versionBound: readonly Route[] = [
  'POST /v1/registrations/{id}/decision',
  'POST /v1/registrations/{id}/answer',
];

interface AllowedCall {
  readonly route: Route;
  readonly purpose: TokenPurpose;
  readonly target: Target;
  readonly token: string;
}

/**
 * Performs every action that the access rules allow, on objects in every region, and then performs all of them again.
 * Returns the number of different actions.
 */
export async function checkAllowedActs(run: AccessRun): Promise<number> {
  const { mine, theirs, elsewhere } = run.objects;
  const tokens = systemTokenIssuer(run.system);
  const withoutTokens = inOrder.flatMap((route) => {
    const { open, about } = ruleOf(route);
    if (open === 'anybody' || about === undefined) return [];
    return [mine, theirs, ...elsewhere].flatMap(({ [about]: target }) =>
      open.map((purpose) => ({ route, purpose, target })),
    );
  });
  // All tokens are issued before anything changes, and kept, because each is used twice.
  const calls = await inBatches(withoutTokens, async (call) => ({
    ...call,
    token: await validToken(call.target, call.purpose, tokens),
  }));
  const acted = new Set<string>();
  for (const call of calls) {
    if (versionBound.includes(call.route)) await checkOutdated(run, call);
    const act = `${call.route} ${call.target.regionId} ${call.target.id}`;
    await checkAllowed(run, call, acted.has(act));
    acted.add(act);
  }
  await waitUntilSettled(run.engine);
  const before = await itemsByKey(run.engine);
  for (const call of calls) await checkRepeated(run, call);
  const changed = changedKeys(before, await itemsByKey(run.engine));
  if (changed.length > 0)
    run.found.wrong.push(`tokens that were already used changed ${changed.join(', ')}`);
  return calls.length;
}

async function checkOutdated(run: AccessRun, call: AllowedCall): Promise<void> {
  const before = await stateOf(run, call.target);
  const { problem } = await send(
    run,
    call,
    await outdatedToken(call.target, call.purpose, systemTokenIssuer(run.system)),
  );
  if (problem !== 'registration-changed')
    run.found.wrong.push(`${call.route}, token for an earlier version: ${problem ?? 'allowed'}`);
  const changed = changedKeys(before, await stateOf(run, call.target));
  if (changed.length > 0)
    run.found.wrong.push(
      `${call.route}, token for an earlier version: changed ${changed.join(', ')}`,
    );
}

/**
 * If `again` is true, the action has already been carried out with a token for a different purpose, so nothing should
 * change.
 */
async function checkAllowed(run: AccessRun, call: AllowedCall, again: boolean): Promise<void> {
  const before = await stateOf(run, call.target);
  const { status, text } = await send(run, { ...call, target: seenNow(call.target, before) });
  const what = `${call.route}, ${call.purpose} token`;
  if (status !== 200) run.found.wrong.push(`${what}: must be allowed, but got ${status} ${text}`);
  const changed = changedKeys(before, await stateOf(run, call.target)).length > 0;
  if (changed === (isRead(call.route) || again))
    run.found.wrong.push(`${what}: ${changed ? 'something changed' : 'nothing changed'}`);
}

/** Repeats an action whose token has since been used or whose group has since closed. */
async function checkRepeated(run: AccessRun, call: AllowedCall): Promise<void> {
  const { status, problem } = await send(run, call);
  const actual = status === 200 ? 'the same' : problem;
  const expected = ruleOf(call.route).again;
  if (actual !== expected)
    run.found.wrong.push(
      `${call.route}, ${call.purpose} token that was already used: ${actual} instead of ${expected}`,
    );
}

async function send(
  { system, found }: AccessRun,
  { route, target, token }: AllowedCall,
  other: string = token,
): Promise<AccessResponse> {
  found.tried += 1;
  return sendRequest(system.regionUrl(target.regionId), requestOf(route, target, target, other));
}

/** The target with the version that its page would show now: earlier calls in this run may have changed it. */
function seenNow(target: Target, state: ReadonlyMap<string, unknown>): Target {
  const item = [...state].find(([key]) => key.endsWith(' STATE'))?.[1];
  const { version } = (item ?? {}) as { version?: unknown };
  return typeof version === 'number' ? { ...target, version } : target;
}

/**
 * Reads only the object itself, its coordinators and the membership of the circle, because the effects of its events
 * come later.
 */
async function stateOf(
  { system }: AccessRun,
  { regionId, id, recipients, body }: Target,
): Promise<ReadonlyMap<string, unknown>> {
  const object = `(?:REGISTRATION|GROUP|JOIN|STARTER)#${regionId}#${id}`;
  const own = new RegExp(
    `^(?:${object} (?:STATE|JOINING|NOMINATION|INVITED#.*|COORDINATOR#.*)|CIRCLE#${regionId}#\\S+ MEMBER#${recipients.manage})$`,
  );
  const partitions = [
    ...(['registration', 'group', 'join', 'starter'] as const).map((kind) =>
      partitionOf(kind, regionId, id),
    ),
    ...regionOf(body.municipality).municipalities.map(({ code }) =>
      partitionOf('circle', regionId, code),
    ),
  ];
  const found = await systemTable(
    system,
    (table) =>
      Promise.all(
        partitions.map((partition) =>
          table.page({
            ConsistentRead: true,
            KeyConditionExpression: 'PK = :partition',
            ExpressionAttributeValues: { ':partition': partition },
          }),
        ),
      ),
    regionId,
  );
  return new Map(
    found
      .flat()
      .map((item) => [`${String(item['PK'])} ${String(item['SK'])}`, item] as const)
      .filter(([key]) => own.test(key)),
  );
}
