import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { toCloudEvent } from '../../events/catalogue.ts';
import { demoPlan, type Ending, type PlannedGroup } from '../../local/demo/demo-plan.ts';
import { inboxClient, type InboxClient } from '../../local/demo/inbox-client.ts';
import type { MailedToken } from '../../local/demo/mailed-token.ts';
import { play } from '../../local/demo/play.ts';
import { fetchInSession } from '../../local/demo/session.ts';
import { officerBehind, type DemoOfficer } from '../../local/demo/signed-in-officers.ts';
import { siteClient, succeeded, type SiteClient } from '../../local/demo/site-client.ts';
import type { RunningSystem } from '../../local/system/boot.ts';
import { exampleProviders } from '../../shared/runtime/example-providers.ts';
import { exampleDesk, regionById } from '../../shared/regions/index.ts';
import type { Position } from '../../shared/regions/region.ts';
import type { RegisterGroupBody } from '../../shared/requests/groups/register-group.ts';
import {
  groupKey,
  pendingIndex,
  pendingKinds,
  sortKeys,
  partitionOf,
  partitions,
} from '../../shared/store/keys.ts';
import { parseOutboxEvent } from '../../shared/store/platform/outbox.ts';
import { dynamoTable, type Table } from '../../shared/store/table.ts';
import { rectangle } from '../support/builders.ts';
import { manageTokenFor } from '../support/system-token-issuer.ts';
import { effectLimit } from '../support/time-limits.ts';
import { expectOk } from './expect-ok.ts';
import { joinAndStart, letTimePass } from './join-and-start.ts';
import { letSessionRest } from './let-session-rest.ts';
import { manageOfficers } from './manage-officers.ts';
import { readOpenData } from './read-open-data.ts';
import { actOnGroup } from './act-on-group.ts';
import { registerOnBehalf } from './register-on-behalf.ts';
import { relinkAndMove } from './relink-and-move.ts';
import { renewAndRevoke } from './renew-and-revoke.ts';
import { runWithOthers } from './run-with-others.ts';
import { signInAndOut } from './sign-in-and-out.ts';
import { tendCircle } from './tend-circle.ts';
import { useOwnData } from './use-own-data.ts';
import { usePasskeys } from './use-passkeys.ts';

const deployment = 'buurtkring-dev-langstraat';
const longAgo = '2020-01-01T00:00:00.000Z';

/**
 * On a running system, runs every use case that people or schedules trigger; `client` accesses the system's table
 * directly.
 */
export async function everyUseCase(
  system: RunningSystem,
  client: DynamoDBClient,
  tableName: string,
): Promise<void> {
  const site = siteClient(system.siteUrl);
  const stage = {
    site,
    inbox: inboxClient(system.inboxUrl),
    regionId: 'langstraat',
    mailboxes: exampleDesk('langstraat').mailboxes,
  };
  const table = dynamoTable(tableName, client);
  const { planned, elsewhere } = twoPlaces();
  const groupOf = (email: string): RegisterGroupBody => ({
    ...planned.body,
    coordinator: { ...planned.body.coordinator, email },
  });
  const playTo = async (email: string, ending: Ending) => {
    await letSessionRest(system);
    return play({ key: email, ending, body: groupOf(email) }, stage);
  };

  /** Registers a group in Dongen whose area also lies within the bounds of Waalwijk. Returns its reference. */
  const registerOnBorder = async (email: string): Promise<string> => {
    const polygon = rectangle(4.94, 51.66, 4.946, 51.664);
    const area = {
      ...planned.body.area,
      polygon: {
        type: 'Polygon' as const,
        coordinates: polygon.coordinates.map((ring) =>
          ring.map(([x, y]): [number, number] => [x, y]),
        ),
      },
    };
    await play(
      { key: email, ending: 'approved', body: { ...groupOf(email), municipality: 'GM0766', area } },
      stage,
    );
    return (await groupOfCoordinator(stage.inbox, table, email)).reference;
  };

  await loadDesks(system);
  await functionOf(system, 'load-providers').invoke({
    region: 'langstraat',
    input: { providers: exampleProviders(regionById('langstraat'), system.providerUrl) },
  });
  for (const action of ['stop', 'resume'])
    await functionOf(system, 'switch-mail').invoke({ region: 'langstraat', action });
  await fetch(`${system.siteUrl}/v1/mail`);
  await playTo('eerste@post.example', 'approved');
  await playTo('tweede@post.example', 'approved');
  await playTo('derde@post.example', 'answered');
  await playTo('vierde@post.example', 'rejected');
  await playTo('achtste@post.example', 'asked');
  for (let times = 0; times < 2; times += 1)
    succeeded(await site.register(groupOf('bounce@post.example'), 'the-same-request-twice'));
  const { groupId } = await stage.inbox.waitForMailedToken('eerste@post.example', 'bevestigen');
  const deciding = stage.mailboxes
    .filter(
      ({ role, municipalities }) =>
        role !== 'team' && municipalities.includes(planned.body.municipality),
    )
    .map((mailbox) => officerBehind('langstraat', mailbox));
  await askAfterEachOther(system, site, {
    groupId: (await stage.inbox.waitForMailedToken('achtste@post.example', 'bevestigen')).groupId,
    officers: deciding,
  });
  await withdraw(
    system,
    await stage.inbox.waitForMailedToken('achtste@post.example', 'bevestigen'),
  );
  const [officer] = deciding;
  if (!officer) throw new Error('nobody decides about the planned group');
  const opened = { groupId, officer };
  const asDuplicate = {
    decision: 'reject',
    reason: 'Deze groep bestaat al.',
    duplicateOf: 'LS-00000',
  } as const;
  for (const use of [
    async () => succeeded(await site.review(opened)),
    async () => succeeded(await site.open(opened)),
    async () => succeeded(await site.openings(opened)),
    async () => succeeded(await site.open(opened, 'left')),
    async () => succeeded(await site.contacts(opened, 'decide')),
    // The registration with this address is unconfirmed.
    async () => succeeded(await site.findPerson(officer, 'bounce@post.example')),
    // Passing the version avoids requesting a review first, which would already record the use of the session. The
    // decision is refused, because there is no group with this reference.
    async () => void (await site.decide(opened, asDuplicate, 1)),
  ]) {
    await letSessionRest(system);
    await use();
  }

  const reference = await linkedReference(site, table, groupId);
  succeeded(await site.group(reference));
  await letSessionRest(system);
  succeeded(await site.deskGroup(reference, officer));
  await letSessionRest(system);
  succeeded(await site.deskGroups(officer, { status: 'active', q: 'buurt' }));
  await tendCircle(system, site, {
    group: { id: groupId, reference, municipality: planned.body.municipality },
    officer,
  });
  await readOpenData(system.siteUrl, {
    reference,
    covered: planned.body.area.polygon,
    elsewhere: elsewhere.body.area.polygon,
  });
  const { starterId, joinRequestId } = await joinAndStart(system, {
    stopping: { reference, coordinator: 'eerste@post.example' },
    staying: await groupOfCoordinator(stage.inbox, table, 'tweede@post.example'),
  });
  const onBorder = await registerOnBorder('zevende@post.example');
  await relinkAndMove(system, table, {
    groupId,
    neighbourId: (await stage.inbox.waitForMailedToken('tweede@post.example', 'bevestigen'))
      .groupId,
    inactiveId: (await stage.inbox.waitForMailedToken('vierde@post.example', 'bevestigen')).groupId,
    movable: { reference: onBorder, municipality: 'GM0867' },
  });
  await actOnGroup(system, site, onBorder);
  const erased = 'tiende@post.example';
  await playTo(erased, 'approved');
  const ownGroup = {
    ...(await groupOfCoordinator(stage.inbox, table, erased)),
    groupId: (await stage.inbox.waitForMailedToken(erased, 'bevestigen')).groupId,
  };
  await runWithOthers(system, ownGroup);
  await useOwnData(system, ownGroup);
  await renewAndRevoke(system, {
    group: { id: groupId, reference, coordinator: 'eerste@post.example' },
  });
  await registerOnBehalf(system, groupId);
  const officerId = await signInAndOut(system);
  await manageOfficers(system, (command) => functionOf(system, 'invite-manager').invoke(command));
  await usePasskeys(system, (command) => functionOf(system, 'invite-manager').invoke(command));
  await changeAreaAndClose(system, { groupId, reference, area: elsewhere.body.area });
  await expire(
    system,
    table,
    succeeded(await site.register(groupOf('zesde@post.example'), 'somebody-who-forgets')).id,
  );
  for (const [partition, id] of [
    ['registration', groupId],
    ['group', groupId],
    ['join', joinRequestId],
    ['starter', starterId],
    ['starterHistory', starterId],
    ['desk', extraMailboxId()],
    ['officer', officerId],
  ] as const)
    await sweep(system, table, partitionOf(partition, 'langstraat', id));
  await sweep(system, table, await linkRequestPartition(table));
  await deliverTwice(system, table, groupId);
  await letTimePass(system);
}

/**
 * Has each officer in turn take back the question about a registration, ask a new one and then review the registration.
 * The later reviews therefore also name officers who did not make the last decision.
 */
async function askAfterEachOther(
  system: RunningSystem,
  site: SiteClient,
  { groupId, officers }: { readonly groupId: string; readonly officers: readonly DemoOfficer[] },
): Promise<void> {
  for (const officer of officers) {
    for (const decision of [
      { decision: 'take-back' },
      { decision: 'ask', question: 'Welke straten horen bij uw groep?' },
    ] as const) {
      await letSessionRest(system);
      succeeded(await site.decide({ groupId, officer }, decision));
    }
    const { reference } = succeeded(await site.review({ groupId, officer }));
    // Like the review, the group's page shows the titles of the colleagues who made earlier decisions.
    succeeded(await site.deskGroup(reference, officer));
  }
}

/**
 * Finds the partition of the only request for a new link by scanning the table, because no response contains its id.
 */
async function linkRequestPartition(table: Table): Promise<string> {
  const { Items: [item] = [] } = await table.client.send(
    new ScanCommand({
      TableName: table.name,
      FilterExpression: 'begins_with(PK, :prefix)',
      ExpressionAttributeValues: { ':prefix': partitions.linkRequest },
    }),
  );
  if (!item) throw new Error('nobody asked for a new link');
  return String(item['PK']);
}

async function withdraw(system: RunningSystem, { groupId, token }: MailedToken): Promise<void> {
  const path = `/v1/registrations/${groupId}/withdrawal`;
  await expectOk(await fetchInSession(system.siteUrl, token, path, { method: 'POST' }));
}

/** The id of the mailbox that only the first of the loaded desks contains. */
function extraMailboxId(): string {
  return `${exampleDesk('langstraat').mailboxes[0]?.id}-2`;
}

/**
 * Loads the example desk three times: with an extra mailbox, then without that mailbox but with every title changed,
 * and then unchanged.
 */
async function loadDesks(system: RunningSystem): Promise<void> {
  const desk = exampleDesk('langstraat');
  const extra = desk.mailboxes.slice(0, 1).map((mailbox) => ({ ...mailbox, id: extraMailboxId() }));
  const retitled = desk.mailboxes.map((mailbox) => ({ ...mailbox, title: `${mailbox.title} 2` }));
  for (const mailboxes of [[...desk.mailboxes, ...extra], retitled, desk.mailboxes]) {
    const command = { region: 'langstraat', desk: { ...desk, mailboxes } };
    const loaded = await functionOf(system, 'load-desk').invoke(command);
    if (!JSON.stringify(loaded).includes('"loaded"'))
      throw new Error(`the desk was not loaded: ${JSON.stringify(loaded)}`);
  }
}

async function groupOfCoordinator(
  inbox: InboxClient,
  table: Table,
  coordinator: string,
): Promise<{ reference: string; coordinator: string }> {
  const { groupId } = await inbox.waitForMailedToken(coordinator, 'bevestigen');
  const { reference } = (await table.get(groupKey('langstraat', groupId))) ?? {};
  return { reference: String(reference), coordinator };
}

/**
 * The first group in the demo plan and the group furthest from it in the same municipality. The two groups have no
 * index cells in common.
 */
function twoPlaces(): { planned: PlannedGroup; elsewhere: PlannedGroup } {
  const plan = demoPlan(regionById('langstraat'));
  const [planned] = plan;
  const far = (other: PlannedGroup) =>
    planned ? degreesBetween(corner(planned), corner(other)) : 0;
  const same = plan
    .filter(({ body }) => body.municipality === planned?.body.municipality)
    .toSorted((a, b) => far(b) - far(a));
  const [elsewhere] = same;
  if (!planned || !elsewhere) throw new Error('the demo has no groups');
  return { planned, elsewhere };
}

const corner = ({ body }: PlannedGroup): Position =>
  body.area.polygon.coordinates[0]?.[0] ?? [0, 0];
const degreesBetween = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

async function linkedReference(
  site: ReturnType<typeof siteClient>,
  table: Table,
  groupId: string,
): Promise<string> {
  const { reference } = (await table.get(groupKey('langstraat', groupId))) ?? {};
  const deadline = Date.now() + effectLimit;
  while (Date.now() < deadline) {
    const { groups } = succeeded(await site.groups());
    const shown = groups.find((group) => group.reference === reference);
    if (shown && shown.neighbours > 0) return shown.reference;
    await pause(200);
  }
  throw new Error('the approved groups were not linked in the overview');
}

async function changeAreaAndClose(
  system: RunningSystem,
  {
    groupId,
    reference,
    area,
  }: { groupId: string; reference: string; area: RegisterGroupBody['area'] },
): Promise<void> {
  const token = await manageTokenFor(system, groupId);
  const group = `/v1/groups/${reference}`;
  const site = siteClient(system.siteUrl);
  const own = { reference, token };
  succeeded(await site.changeGroup(own, { streets: 'De straten om de haven' }, randomUUID()));
  succeeded(await site.changeArea(own, area));
  await expectOk(
    await fetchInSession(system.siteUrl, token, `${group}/closure`, { method: 'POST' }),
  );
}

async function expire(system: RunningSystem, table: Table, groupId: string): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: groupKey('langstraat', groupId, 'registration'),
      UpdateExpression: 'SET confirmBy = :past, #since = :past',
      ExpressionAttributeNames: { '#since': pendingIndex.sort },
      ExpressionAttributeValues: { ':past': longAgo },
    }),
  );
  await functionOf(system, 'expire-and-forget-groups').invoke({});
}

async function sweep(system: RunningSystem, table: Table, partition: string): Promise<void> {
  const [event] = await table.query(partition, sortKeys.event);
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { PK: partition, SK: event?.['SK'] },
      UpdateExpression: 'SET #kind = :event, #since = :past',
      ExpressionAttributeNames: { '#kind': pendingIndex.partition, '#since': pendingIndex.sort },
      ExpressionAttributeValues: { ':event': pendingKinds.event, ':past': longAgo },
    }),
  );
  await functionOf(system, 'sweep-outbox').invoke({});
}

async function deliverTwice(system: RunningSystem, table: Table, groupId: string): Promise<void> {
  const items = await table.query(partitionOf('group', 'langstraat', groupId), sortKeys.event);
  const closed = items.map(parseOutboxEvent).find(({ event }) => event.name === 'GroupClosed');
  if (!closed) throw new Error('the group was not closed');
  const detail = toCloudEvent(closed.event, {
    id: closed.id,
    time: closed.time,
    regionId: 'langstraat',
  });
  const body = JSON.stringify({ 'detail-type': closed.event.name, detail });
  for (const messageId of ['first', 'second'])
    await functionOf(system, 'send-mail').invoke({
      Records: [
        { messageId, body, eventSourceARN: `arn:aws:sqs:eu-west-1:0:${deployment}-send-mail` },
      ],
    });
}

function functionOf(system: RunningSystem, name: string) {
  const found = system.functions.get(`${deployment}-${name}`);
  if (!found) throw new Error(`no function ${name}`);
  return found;
}
