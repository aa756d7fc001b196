import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { catalogue, type DomainEvent, type EventName } from '../../../events/catalogue.ts';
import { ulidPattern } from '../../../events/ulid.ts';
import { definitionOf, functionNames, type FunctionName } from '../../../infra/functions/index.ts';
import { bel } from '../../../shared/regions/bel.ts';
import { exampleDesk } from '../../../shared/regions/index.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import {
  groupKey,
  isPartitionOf,
  partitionOf,
  partitions,
  pendingIndex,
  pendingKinds,
  regionalPartitions,
  sortKeys,
} from '../../../shared/store/keys.ts';
import { parseGroup } from '../../../shared/store/groups/group-items.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import {
  isAboutToken,
  purposes,
  routes,
  ruleOf,
  type Route,
} from '../../campaigns/access/access-rules.ts';
import { regionRuleOf, type RegionRule } from '../../campaigns/access/region-rules.ts';
import { absent, requestOf } from '../../campaigns/access/requests.ts';
import { changedKeys, type AccessResponse } from '../../campaigns/access/system-probe.ts';
import { itemsOf, startTestEngine, type TestEngine } from '../../support/engine.ts';
import type { Target } from '../../support/route-target.ts';
import { deployHandlers, streamRecord, type DeployedHandlers } from './deployed-handlers.ts';
import {
  createRegionalObjects,
  servedBy,
  tokenFor,
  type RegionalObjects,
} from './regional-objects.ts';

let engine: TestEngine;
let table: RegionTable;
let deployed: DeployedHandlers;
let sides: readonly [RegionalObjects, RegionalObjects];

beforeAll(async () => {
  engine = await startTestEngine();
  table = await engine.newTable();
  deployed = await deployHandlers(table, engine.endpoint, [langstraat.id, bel.id]);
  sides = [
    await createRegionalObjects(deployed, table, {
      region: langstraat,
      municipality: 'GM0766',
      at: [4.94, 51.63],
    }),
    await createRegionalObjects(deployed, table, {
      region: bel,
      municipality: 'GM0376',
      at: [5.25, 52.275],
    }),
  ];
});

afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await engine.stop();
});

/** Both directions: requests to each region identify objects in the other region. */
const directions = [
  { name: 'objects of Langstraat in BEL', own: 0, other: 1 },
  { name: 'objects of BEL in Langstraat', own: 1, other: 0 },
] as const;

async function storedItems(): Promise<ReadonlyMap<string, unknown>> {
  return new Map(
    (await itemsOf(table)).map((item) => [`${String(item['PK'])} ${String(item['SK'])}`, item]),
  );
}

/**
 * Whether an item belongs to a region: it is in one of the region's partitions, or is about one of the region's groups.
 */
function belongsTo({ region, municipality, secrets }: RegionalObjects, key: string): boolean {
  const own = regionalPartitions.some((each) =>
    isPartitionOf(each, region.id, key.split(' ')[0] ?? ''),
  );
  const shown = key.startsWith(partitions.overview + municipality);
  return (
    own || shown || (key.startsWith(partitions.cell) && secrets.some((id) => key.includes(id)))
  );
}

/**
 * Runs `act` and returns the keys of the items that it changed, apart from tokens, presses, sessions and attempts to
 * sign in.
 */
async function changesOf(act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await storedItems();
  await act();
  return changedKeys(before, await storedItems()).filter(
    (key) =>
      ![partitions.token, partitions.press, partitions.session, partitions.signIn].some((each) =>
        key.startsWith(each),
      ),
  );
}

const isRead = (route: Route): boolean => route.startsWith('GET ');

interface Call {
  readonly regionId: string;
  /** The objects that supply the municipality, area and text in the request body. */
  readonly body: RegionalObjects;
  readonly named: { readonly id: string; readonly reference?: string };
  readonly token?: string | undefined;
  /** The version of the object that its page would show now, if earlier calls may have changed it. */
  readonly version?: number | undefined;
}

function call(
  route: Route,
  { regionId, body, named, token, version }: Call,
): Promise<AccessResponse> {
  const { about = 'active' } = ruleOf(route);
  const found = body.objects[about];
  const target = { ...found, version: version ?? found.version };
  const { path, init, press } = requestOf(route, target, named, token);
  const sent = typeof init.body === 'string' ? (JSON.parse(init.body) as object) : undefined;
  const inMunicipality =
    sent && 'municipality' in sent
      ? {
          ...sent,
          municipality: body.municipality,
          ...('area' in sent && { area: target.body.area }),
        }
      : sent;
  const { searchParams } = new URL(path, 'https://buurtkring.example');
  return deployed.call(servedBy(route), route, regionId, {
    headers: init.headers,
    ...(press === undefined ? {} : { press }),
    path: { id: named.id, reference: named.reference ?? absent.reference },
    query: Object.fromEntries(searchParams),
    ...(inMunicipality && { body: inMunicipality }),
  });
}

const routesThat = (rule: RegionRule) =>
  routes.filter((route) => regionRuleOf(route) === rule && !isAboutToken(route));

describe.each(directions)('Every route refuses the $name:', ({ own, other }) => {
  const [mine, theirs] = [() => sides[own], () => sides[other]];

  /** Calls the route in a region for the target and for an object that does not exist; returns both responses. */
  const tryBoth = async (route: Route, target: Target, regionId: string, token?: string) => {
    const request = { regionId, body: mine(), token };
    const found = await call(route, { ...request, named: target });
    return [found, await call(route, { ...request, named: absent })] as const;
  };

  it.each(routesThat('token-refused'))('%s', async (route) => {
    const { about = 'active' } = ruleOf(route);
    const target = mine().objects[about];
    const [home, elsewhere] = [mine().region.id, theirs().region.id];
    const changed = await changesOf(async () => {
      for (const purpose of purposes) {
        const issued = await tokenFor(table, home, target, purpose);
        // A token for the same ids in the other region. Only the function that sends mail has permission to
        // store tokens.
        const forged = await tokenFor(table, elsewhere, target, purpose);
        for (const [regionId, token] of [
          [elsewhere, issued],
          [home, forged],
        ] as const) {
          const [found, nothing] = await tryBoth(route, target, regionId, token);
          expect(found.problem).toBe('link-damaged');
          expect(found).toEqual(nothing);
        }
        const [found] = await tryBoth(route, target, elsewhere, forged);
        expect(found.status).toBeGreaterThanOrEqual(400);
        for (const secret of mine().secrets) expect(found.text).not.toContain(secret);
        const [unserved] = await tryBoth(route, target, 'elders', issued);
        expect(unserved.problem).toBe('not-found');
      }
    });

    expect(changed).toEqual([]);
  });

  it.each(routesThat('not-found'))('%s', async (route) => {
    const changed = await changesOf(async () => {
      const [found, nothing] = await tryBoth(route, mine().objects.active, theirs().region.id);
      expect(found.problem).toBe('not-found');
      expect(found).toEqual(nothing);
    });

    expect(changed).toEqual([]);
  });

  it.each(routesThat('own-region'))('%s', async (route) => {
    const changed = await changesOf(async () => {
      const request = { regionId: theirs().region.id, body: mine(), named: absent };
      const response = await call(route, request);
      expect(response.problem).toBe(isRead(route) ? undefined : 'invalid-fields');
      for (const secret of mine().secrets) expect(response.text).not.toContain(secret);
    });

    expect(changed).toEqual([]);
  });

  it.each(routesThat('never-tells'))('%s', async (route) => {
    const { active } = mine().objects;
    const wish = {
      purpose: 'manage',
      subject: active.reference,
      email: active.body.coordinator.email,
    };
    const ask = (regionId: string) =>
      deployed.call(servedBy(route), route, regionId, {
        headers: { 'idempotency-key': randomUUID() },
        body: wish,
      });
    deployed.sent.length = 0;
    const there = await ask(theirs().region.id);
    await deployed.settle();
    const sentThere = [...deployed.sent];
    const here = await ask(mine().region.id);
    await deployed.settle();

    expect(there).toEqual(here);
    expect(sentThere).toEqual([]);
    expect(deployed.sent).toEqual([active.body.coordinator.email]);
  });

  it.each(routesThat('nearby'))('%s', async (route) => {
    const { active, pending } = mine().objects;
    const changed = await changesOf(async () => {
      const request = { body: mine(), named: absent };
      const there = await call(route, { ...request, regionId: theirs().region.id });
      const here = await call(route, { ...request, regionId: mine().region.id });
      expect(there.text).not.toContain(active.body.coordinator.email);
      expect(there.text).not.toContain(pending.reference);
      // If the request succeeds in the other region, its response is the same as in the groups' own region.
      expect(there.status === 200 ? there : here).toEqual(here);
    });

    expect(changed).toEqual([]);
  });
});

/** Every function that handles events, paired with each event that it subscribes to. */
const subscriptions = functionNames.flatMap((name) => {
  const { trigger } = definitionOf(name);
  return trigger.kind === 'events' ? trigger.names.map((event) => ({ name, event })) : [];
});

/** An event about objects in one region. Its optional fields that name a region are set to `regionId`, if given. */
function eventAbout(
  name: EventName,
  { region, objects, neighbour, municipality, relinkJobId }: RegionalObjects,
  regionId?: string,
): DomainEvent {
  const definition = catalogue.find((each) => each.name === name);
  if (!definition) throw new Error(`no event ${name}`);
  const ids: Record<string, unknown> = {
    groupId: objects.active.id,
    neighbourId: neighbour.id,
    coordinatorId: objects.active.recipients.manage,
    joinRequestId: objects['join-open'].id,
    starterId: objects.starter.id,
    officerId: 'wijkagent-dongen',
    mailboxId: exampleDesk(region.id).mailboxes[0]?.id,
    invitationId: objects.invited.recipients['become-coordinator'],
    nominationId: objects.nominated.nominationId,
    byCoordinatorId: objects.active.recipients.manage,
    fromCoordinatorId: objects.active.recipients.manage,
    linkRequestId: absent.id,
    noteId: absent.id,
    duplicateOfId: neighbour.id,
    municipality,
    from: municipality,
    relinkJobId,
  };
  const fields = Object.entries(definition.example).map(([field, value]) => {
    const isId = typeof value === 'string' && (ulidPattern.test(value) || /^GM\d{4}$/.test(value));
    if (isId && !(field in ids)) throw new Error(`say which object ${name}.${field} is here`);
    return [field, ids[field] ?? value];
  });
  const regionFields = Object.keys(definition.data.shape).filter((field) =>
    field.endsWith('RegionId'),
  );
  const named = regionId === undefined ? [] : regionFields.map((field) => [field, regionId]);
  const data: unknown = Object.fromEntries([...fields, ...named]);
  return { name, data: definition.data.parse(data) } as DomainEvent;
}

describe.each(directions)('No consumer acts on $name:', ({ own, other }) => {
  const [mine, theirs] = [() => sides[own], () => sides[other]];

  it.each(subscriptions)('$name, $event', async ({ name, event }) => {
    deployed.sent.length = 0;
    const about = eventAbout(event, mine());
    const changed = await changesOf(async () => {
      await deployed.deliver(name, { event: about, regionId: theirs().region.id });
      const unserved = await deployed.deliver(name, { event: about, regionId: 'elders' });
      expect(unserved).toBe('failed');
    });

    expect(changed).toEqual([]);
    expect(deployed.sent).toEqual([]);
  });

  it.each(subscriptions)(
    '$name, $event, whose neighbour is said to be in the other region',
    async ({ name, event }) => {
      const about = eventAbout(event, mine(), theirs().region.id);
      const changed = await changesOf(() =>
        deployed.deliver(name, { event: about, regionId: mine().region.id }),
      );

      expect(changed.filter((key) => belongsTo(theirs(), key))).toEqual([]);
    },
  );
});

describe.each(directions)('With the $name:', ({ own, other }) => {
  const [mine, theirs] = [() => sides[own], () => sides[other]];

  /** For every function that an operator starts, a command that identifies objects in one region. */
  const commands: Partial<Record<FunctionName, (of: RegionalObjects) => Record<string, unknown>>> =
    {
      'load-desk': ({ region }) => ({ desk: exampleDesk(region.id), dryRun: false }),
      'invite-manager': () => ({ email: 'beheerder@politie.example' }),
      'load-providers': () => ({ input: { providers: [] } }),
      'move-group': ({ objects, municipality }) => ({
        reference: objects.active.reference,
        municipality,
      }),
      'relink-region': () => ({ action: 'relink' }),
      'switch-mail': () => ({ action: 'stop' }),
    };
  const startedByOperator = functionNames.filter(
    (name) => definitionOf(name).trigger.kind === 'operator',
  );

  it.each(startedByOperator)(
    'the operator’s function %s leaves the other region alone',
    async (name) => {
      const command = commands[name];
      if (!command) throw new Error(`add a command of ${name} to this test`);
      const attempts: object[] = [
        { ...command(mine()), region: theirs().region.id },
        { ...command(mine()), region: 'elders' },
        command(mine()),
      ];
      const changed = await changesOf(async () => {
        for (const attempt of attempts)
          await deployed.run(name, attempt).catch((error: unknown) => error);
      });

      expect(changed.filter((key) => belongsTo(mine(), key))).toEqual([]);
      await expect(deployed.run(name, command(mine()))).rejects.toThrow('say for which region');
      // Mail must not be stopped during the tests that follow.
      await deployed.run('switch-mail', { action: 'resume', region: theirs().region.id });
    },
  );

  it('feedback on a mail changes only the region that sent it', async () => {
    const item = (await itemsOf(table, partitions.message)).find(
      ({ regionId, coordinator }) => regionId === mine().region.id && coordinator !== undefined,
    );
    const messageId = String(item?.['PK']).slice(partitions.message.length);
    const changed = await changesOf(() =>
      deployed.deliverBody('record-mail-feedback', {
        'detail-type': 'Email Bounced',
        detail: { mail: { messageId }, bounce: { bounceType: 'Permanent' } },
      }),
    );

    expect(changed.some((key) => belongsTo(mine(), key))).toBe(true);
    expect(changed.filter((key) => !belongsTo(mine(), key))).toEqual([]);
  });

  it.each(['relay-events', 'sweep-outbox'] as const)(
    '%s publishes an event with the region in whose partition it was stored',
    async (name) => {
      const events = await itemsOf(table, partitionOf('group', mine().region.id, ''));
      const stored = events.find(({ SK }) => String(SK).startsWith(sortKeys.event));
      const waiting = {
        ...stored,
        [pendingIndex.partition]: pendingKinds.event,
        [pendingIndex.sort]: '2020-01-01T00:00:00.000Z',
      };
      await table.transact([{ Put: { TableName: table.name, Item: waiting } }]);
      deployed.published.length = 0;
      const changed = await changesOf(() =>
        deployed.run(name, name === 'relay-events' ? { Records: [streamRecord(waiting)] } : {}),
      );

      expect(deployed.published.map(({ Source }) => Source)).toContain(
        `urn:nld:buurtkring:${mine().region.id}`,
      );
      expect(changed.filter((key) => belongsTo(theirs(), key))).toEqual([]);
      await deployed.settle();
    },
  );
});

/**
 * Every route that needs a token. Reads come first, because an invitation cannot be read once it has been accepted, and
 * then the correction of a registration, which is possible only until it is confirmed. The routes that close a group
 * come last.
 */
const personal = routes
  .filter((route) => regionRuleOf(route) === 'token-refused' && !isAboutToken(route))
  .toSorted((a, b) => turnOf(a) - turnOf(b));

function turnOf(route: Route): number {
  if (isRead(route)) return 0;
  if (route.endsWith('/correction')) return 1;
  return route.endsWith('/closure') ? 3 : 2;
}

describe.each(directions)(
  'In the region itself, without any effect on the other: $name',
  (side) => {
    const [mine, theirs] = [() => sides[side.own], () => sides[side.other]];

    it.each(personal)('%s', async (route) => {
      const { about = 'active', open } = ruleOf(route);
      if (open === 'anybody') throw new Error('this route is open');
      const target: Target = mine().objects[about];
      const stored = await table.get(groupKey(mine().region.id, target.id));
      const changed = await changesOf(async () => {
        const response = await call(route, {
          regionId: mine().region.id,
          body: mine(),
          named: target,
          version: stored && parseGroup(stored).version,
          token: await tokenFor(table, mine().region.id, target, open[0] ?? 'manage'),
        });
        expect(response.status).toBeLessThan(300);
        await deployed.settle();
      });

      expect(changed.filter((key) => belongsTo(theirs(), key))).toEqual([]);
      expect(changed.length > 0).toBe(!isRead(route));
    });
  },
);

describe('When everything is due,', () => {
  const scheduled = functionNames.filter((name) => definitionOf(name).trigger.kind === 'schedule');
  /** The scheduled functions that change nothing in a region where nothing is wrong. */
  const idle: readonly FunctionName[] = ['check-links', 'sweep-outbox'];

  it.each(scheduled)('%s leaves a region alone that it does not serve', async (name) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 400 * 86_400_000 });
    const [langstraatSide, belSide] = sides;
    const command = name === 'check-links' ? { repair: true, settleSeconds: 0 } : {};
    const one = await deployHandlers(table, engine.endpoint, [bel.id]);
    const changed = await changesOf(() => one.run(name, command));
    await one.settle().catch(() => undefined);

    expect(changed.filter((key) => belongsTo(langstraatSide, key))).toEqual([]);
    expect(changed.some((key) => belongsTo(belSide, key))).toBe(!idle.includes(name));
    const both = await deployHandlers(table, engine.endpoint, [langstraat.id, bel.id]);
    const rest = await changesOf(() => both.run(name, command));
    // Otherwise the next function would find these events waiting to be published.
    await both.settle();
    expect(rest.some((key) => belongsTo(langstraatSide, key))).toBe(!idle.includes(name));
  });
});

it('Every kind of trigger is covered by one of these tests', () => {
  const kinds = new Set(functionNames.map((name) => definitionOf(name).trigger.kind));

  expect([...kinds].sort()).toEqual([
    'authorizer',
    'events',
    'mail-feedback',
    'operator',
    'route',
    'schedule',
    'stream',
  ]);
});
