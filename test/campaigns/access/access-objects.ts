import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { testSenderHeader } from '../../../local/edge/senders.ts';
import { succeeded } from '../../../local/demo/site-client.ts';
import type { Position } from '../../../shared/domain/areas/area.ts';
import { partitionOf, sortKeys } from '../../../shared/store/keys.ts';
import { joinBody, joinClient } from '../../support/join-client.ts';
import {
  registerAndApprove,
  registerAndConfirm,
  freshBody,
  askedOfficer,
  systemClients,
  registerGroup,
  type RegisteredGroup,
} from '../../support/register-groups.ts';
import { targetOf, type Side, type Target } from '../../support/route-target.ts';
import { waitUntilSettled, storedItems } from '../../support/stored-state.ts';
import { sharedTargets, successionTargets } from '../../support/share-group.ts';
import { systemTable } from '../../support/system-token-issuer.ts';
import type { TestSystem } from '../../support/system.ts';
import { regionOf } from '../../support/three-regions.ts';

export interface AccessObjects {
  readonly mine: Side;
  /** The same kinds of objects in another municipality, with different coordinators and officers. */
  readonly theirs: Side;
  /** The same kinds of objects in each of the other regions. */
  readonly elsewhere: readonly Side[];
  /** Strings taken from all objects; a refusal must not contain any of them. */
  readonly fields: readonly string[];
  /** The names, addresses and numbers in `fields`, which officers see only after a viewing record has been stored. */
  readonly contacts: readonly string[];
}

const question = 'Welke straten horen er precies bij?';
const starterBody = { name: 'Test Starter', place: 'Rond het plein' };

export async function createAccessObjects(
  system: TestSystem,
  engine: DynamoDBClient,
): Promise<AccessObjects> {
  const [mine, theirs, ...elsewhere] = await Promise.all([
    buildSide(system, engine, { municipality: 'GM0766', at: [4.94, 51.63], officer: 0 }),
    buildSide(system, engine, { municipality: 'GM0784', at: [4.9, 51.56], officer: 1 }),
    buildSide(system, engine, { municipality: 'GM0376', at: [5.25, 52.275], officer: 0 }),
    buildSide(system, engine, { municipality: 'GM9001', at: [5.14, 51.65], officer: 1 }),
  ]);
  await waitUntilSettled(engine);
  const bodies = [mine, theirs, ...elsewhere]
    .flatMap((side) => Object.values(side))
    .map(({ body }) => body);
  const ofGroups = bodies.flatMap(({ name, area, coordinator }) => [
    name,
    area.streets,
    coordinator.name,
    coordinator.email,
    coordinator.phone.slice(-8),
  ]);
  const contacts = bodies.flatMap(({ coordinator: { name, email, phone } }) => [
    name,
    email,
    phone.slice(-8),
  ]);
  return {
    mine,
    theirs,
    elsewhere,
    contacts: [...new Set([...contacts, joinBody.name, starterBody.name])],
    fields: [
      ...new Set([
        ...ofGroups,
        question,
        joinBody.name,
        joinBody.street,
        joinBody.note,
        starterBody.name,
        starterBody.place,
      ]),
    ],
  };
}

interface Place {
  readonly municipality: string;
  readonly at: Position;
  /** The index of the acting officer in the list of officers who make decisions for the municipality. */
  readonly officer: number;
}

async function buildSide(
  system: TestSystem,
  engine: DynamoDBClient,
  { municipality, at, officer }: Place,
): Promise<Side> {
  const { id: regionId } = regionOf(municipality);
  const address = { siteUrl: system.regionUrl(regionId), inboxUrl: system.inboxUrl };
  const people = systemClients(address);
  const joiners = joinClient(address);
  const name = `Buurtgroep van ${municipality}`;
  const body = () => freshBody({ municipality, at, name });
  const [submitted, pending, toAsk, active, stopping, starter, kit] = await Promise.all([
    registerGroup(people, body()),
    registerAndConfirm(people, body()),
    registerAndConfirm(people, body()),
    registerAndApprove(people, body()),
    registerAndApprove(people, body()),
    requestKit(address.siteUrl, municipality),
    requestKit(address.siteUrl, municipality),
  ]);
  const [shared, handingOver, keeping] = await Promise.all([
    registerAndApprove(people, body()),
    registerAndApprove(people, body()),
    registerAndApprove(people, body()),
  ]);
  succeeded(
    await people.site.decide(await askedOfficer(people, toAsk, officer), {
      decision: 'ask',
      question,
    }),
  );
  const emails = [submitted, pending].map(({ body: { coordinator } }) => coordinator.email) as [
    string,
    string,
  ];
  const waiting = await joiners.request(active.reference, emails[0]);
  // These requests come from separate senders, so that no proof of work is needed.
  const unwanted = {
    join: await joiners.request(active.reference, `${crypto.randomUUID()}@post.example`, {
      sender: '198.51.100.1',
    }),
    kit: await requestKit(address.siteUrl, municipality, '198.51.100.2'),
  };
  const { asker } = await joiners.requestAndConfirm(
    active.reference,
    emails[1],
    active.body.coordinator.email,
  );
  await waitUntilSettled(engine);

  const items = await storedItems(engine);
  const target = (kind: 'group' | 'join' | 'starter', id: string, of: RegisteredGroup): Target => {
    // An unconfirmed registration is not stored in a group's partition.
    const coordinatorId = String(
      items.find(
        ({ PK, SK }) =>
          SK.startsWith(sortKeys.coordinator) &&
          (PK === partitionOf('group', regionId, of.groupId) ||
            PK === partitionOf('registration', regionId, of.groupId)),
      )?.['id'],
    );
    const item = items.find(
      ({ PK, SK }) =>
        SK === sortKeys.state &&
        (PK === partitionOf(kind, regionId, id) ||
          (kind === 'group' && PK === partitionOf('registration', regionId, id))),
    );
    return targetOf(item, { regionId, id }, { coordinatorId }, of.body);
  };
  const group = target('group', shared.groupId, shared);
  const succession = [
    group,
    target('group', handingOver.groupId, handingOver),
    target('group', keeping.groupId, keeping),
  ] as const;
  return {
    ...(await systemTable(system, (table) => sharedTargets(table, group), regionId)),
    ...(await systemTable(system, (table) => successionTargets(table, succession), regionId)),
    submitted: target('group', submitted.groupId, submitted),
    pending: target('group', pending.groupId, pending),
    asked: target('group', toAsk.groupId, toAsk),
    active: target('group', active.groupId, active),
    'active-unwanted': target('group', stopping.groupId, stopping),
    'join-submitted': target('join', waiting.id, active),
    'join-unwanted': target('join', unwanted.join.id, active),
    'join-open': target('join', asker.name, active),
    starter: target('starter', starter, active),
    kit: target('starter', kit, active),
    'kit-unwanted': target('starter', unwanted.kit, active),
  };
}

async function requestKit(siteUrl: string, municipality: string, sender?: string): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
    ...(sender === undefined ? {} : { [testSenderHeader]: sender }),
  };
  const body = JSON.stringify({
    ...starterBody,
    email: `${crypto.randomUUID()}@post.example`,
    municipality,
    followUp: true,
  });
  const response = await fetch(`${siteUrl}/v1/starter-kits`, {
    method: 'POST',
    headers,
    body,
  });
  if (!response.ok) throw new Error(`a starter kit was refused with ${response.status}`);
  return ((await response.json()) as { id: string }).id;
}
