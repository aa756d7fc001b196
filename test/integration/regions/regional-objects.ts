import { randomUUID } from 'node:crypto';
import type { FunctionName } from '../../../infra/functions/index.ts';
import { tokenIssuer } from '../../../shared/auth/mailed-tokens.ts';
import type { TokenPurpose } from '../../../shared/domain/platform/token.ts';
import type { Position, Region } from '../../../shared/regions/region.ts';
import type { RegisterGroupBody } from '../../../shared/requests/groups/register-group.ts';
import { allRoutes, type DeclaredRouteKey } from '../../../shared/routes/all-routes.ts';
import { routesByModule } from '../../../shared/routes/index.ts';
import { routeKey, type Route } from '../../../shared/routes/route.ts';
import {
  groupKey,
  joinKey,
  partitionOf,
  sortKeys,
  starterKey,
} from '../../../shared/store/keys.ts';
import { relinkKey } from '../../../shared/store/keys.ts';
import { dynamoTokens } from '../../../shared/store/platform/dynamo-tokens.ts';
import { sharedTargets, successionTargets } from '../../support/share-group.ts';
import { tableOfRegion, type Table } from '../../../shared/store/table.ts';
import { joinBody } from '../../support/join-client.ts';
import { freshBody } from '../../support/register-groups.ts';
import { storedOfficer } from '../../support/stored-officer.ts';
import { targetOf, type Side, type Target } from '../../support/route-target.ts';
import type { DeployedHandlers } from './deployed-handlers.ts';

export interface RegionalObjects {
  readonly region: Region;
  readonly municipality: string;
  readonly objects: Side;
  /** An active group that is linked to the active group in `objects`. */
  readonly neighbour: Target;
  readonly relinkJobId: string;
  /**
   * Text that must not be shown in another region: whatever people entered, and the ids and references of the objects.
   */
  readonly secrets: readonly string[];
}

const question = 'Welke straten horen er precies bij?';

/** The function that serves a declared route. Throws if none does. */
export function servedBy(key: DeclaredRouteKey): FunctionName {
  for (const functions of Object.values(routesByModule))
    for (const [name, routes] of Object.entries<readonly Route[]>(functions))
      if (routes.some((route) => routeKey(route) === key)) return name as FunctionName;
  throw new Error(`no function serves ${key}; there are ${allRoutes.length} routes`);
}

/** Issues a token that the functions of a region accept. */
export function tokenFor(
  table: Table,
  regionId: string,
  target: Pick<Target, 'id' | 'version' | 'recipients'>,
  purpose: TokenPurpose,
): Promise<string> {
  const { id: subjectId, version } = target;
  const claims = { purpose, subjectId, recipientId: target.recipients[purpose], version };
  const tokens = dynamoTokens(tableOfRegion(table, regionId));
  return tokenIssuer(tokens).issue(claims, new Date(Date.now() + 3_600_000));
}

/**
 * Creates an object of every kind in one municipality of a region, by calling the real handlers. The areas of the
 * groups are near the position `at`.
 */
export async function createRegionalObjects(
  deployed: DeployedHandlers,
  table: Table,
  { region, municipality, at }: { region: Region; municipality: string; at: Position },
): Promise<RegionalObjects> {
  const deciding = await storedOfficer(table, region.id, {
    municipality,
    siteUrl: deployed.siteUrl,
  });
  let requests = 0;
  const ask = async (
    key: DeclaredRouteKey,
    request: {
      path?: Record<string, string>;
      body?: unknown;
      token?: string;
      cookie?: string;
    } = {},
  ): Promise<Record<string, unknown>> => {
    const { path, body, token, cookie } = request;
    const headers = {
      'idempotency-key': randomUUID(),
      'x-forwarded-for': `192.0.2.${(requests += 1)}`,
    };
    const { status, text } = await deployed.call(servedBy(key), key, region.id, {
      headers,
      ...(token === undefined ? {} : { press: token }),
      ...(cookie === undefined ? {} : { cookie }),
      ...(path && { path }),
      ...(body !== undefined && { body }),
    });
    if (status >= 300) throw new Error(`${key} in ${region.id} got ${status}: ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  };

  const nameOf = (what: string): string => `${what} van ${region.name}`;
  const target = async (
    kind: 'group' | 'join' | 'starter',
    id: string,
    body: RegisterGroupBody,
    groupId = id,
  ): Promise<Target> => {
    const key = { group: groupKey, join: joinKey, starter: starterKey }[kind](region.id, id);
    const item =
      (await table.get(key)) ?? (await table.get(groupKey(region.id, id, 'registration')));
    const coordinators = await Promise.all(
      (['group', 'registration'] as const).map((partition) =>
        table.query(partitionOf(partition, region.id, groupId), sortKeys.coordinator),
      ),
    );
    const [coordinator] = coordinators.flat();
    const coordinatorId = String(coordinator?.['id']);
    return targetOf(item, { regionId: region.id, id }, { coordinatorId }, body);
  };

  type Ending = 'submitted' | 'pending' | 'asked' | 'active';
  const group = async (ending: Ending, name: string): Promise<Target> => {
    const body = freshBody({ municipality, at, name: nameOf(name) });
    const { id } = await ask('POST /v1/registrations', { body });
    const path = { id: String(id) };
    const now = () => target('group', path.id, body);
    if (ending === 'submitted') return now();
    const confirm = await tokenFor(table, region.id, await now(), 'confirm');
    await ask('POST /v1/registrations/{id}/confirmation', { path, token: confirm });
    if (ending === 'pending') return now();
    const { version } = await now();
    const decision = ending === 'active' ? { decision: 'approve' } : { decision: 'ask', question };
    await ask('POST /v1/registrations/{id}/decision', {
      path,
      cookie: deciding.cookie,
      body: { ...decision, version },
    });
    return now();
  };
  const joinRequest = async (of: Target): Promise<string> => {
    const { id } = await ask('POST /v1/groups/{reference}/join-requests', {
      path: { reference: of.reference ?? '' },
      body: { ...joinBody, email: `${randomUUID()}@post.example` },
    });
    return String(id);
  };

  const active = await group('active', 'Actieve groep');
  const neighbour = await group('active', 'Buurgroep');
  const waiting = await joinRequest(active);
  const open = await joinRequest(active);
  const unwanted = await joinRequest(active);
  const opening = await target('join', open, active.body, active.id);
  await ask('POST /v1/join-requests/{id}/confirmation', {
    path: { id: open },
    token: await tokenFor(table, region.id, opening, 'ask-join'),
  });
  const askForKit = () =>
    ask('POST /v1/starter-kits', {
      body: {
        name: nameOf('Starter'),
        email: `${randomUUID()}@post.example`,
        municipality,
        place: 'Rond het plein',
        followUp: true,
      },
    });
  const [kit, unconfirmed, unwantedKit] = [await askForKit(), await askForKit(), await askForKit()];
  await deployed.settle();
  await deployed.run('relink-region', { region: region.id, action: 'relink' });
  await deployed.settle();

  const shared = await group('active', 'Gedeelde groep');
  const objects: Side = {
    ...(await sharedTargets(tableOfRegion(table, region.id), shared)),
    ...(await successionTargets(tableOfRegion(table, region.id), [
      shared,
      await group('active', 'Groep met opvolger'),
      await group('active', 'Groep zonder opvolger'),
    ])),
    submitted: await group('submitted', 'Nieuwe groep'),
    pending: await group('pending', 'Bevestigde groep'),
    asked: await group('asked', 'Bevraagde groep'),
    active,
    'active-unwanted': await group('active', 'Stoppende groep'),
    'join-submitted': await target('join', waiting, active.body, active.id),
    'join-unwanted': await target('join', unwanted, active.body, active.id),
    'join-open': await target('join', open, active.body, active.id),
    starter: await target('starter', String(kit['id']), active.body, active.id),
    kit: await target('starter', String(unconfirmed['id']), active.body, active.id),
    'kit-unwanted': await target('starter', String(unwantedKit['id']), active.body, active.id),
  };
  await deployed.settle();
  const all = [...Object.values(objects), neighbour];
  return {
    region,
    municipality,
    objects,
    neighbour,
    relinkJobId: String((await table.get(relinkKey(region.id)))?.['id']),
    secrets: [
      ...new Set([
        ...all.flatMap(({ id, reference = [] }) => [id, reference].flat()),
        ...all.flatMap(({ body: { name, coordinator } }) => [name, coordinator.email]),
        nameOf('Starter'),
      ]),
    ],
  };
}
