import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { succeeded } from '../../../local/demo/site-client.ts';
import { regionById } from '../../../shared/regions/index.ts';
import type { PublicGroup } from '../../../shared/requests/overview/responses.ts';
import { sortKeys, partitionOf } from '../../../shared/store/keys.ts';
import { referencePairs } from '../../support/all-pairs.ts';
import type { SystemClients } from '../../support/register-groups.ts';
import { storedItems, type StoredItem } from '../../support/stored-state.ts';
import { compareCount, lost, unexpected, type Finding } from './finding.ts';
import { eventsNamed, linkFindings } from './verify-links.ts';
import { mailFindings } from './verify-mails.ts';
import type { AcknowledgedGroup, Workload } from './workload.ts';

export interface Evidence {
  readonly engine: DynamoDBClient;
  readonly clients: SystemClients;
  readonly workload: Pick<Workload, 'acknowledged' | 'senders'>;
  readonly killedAt: readonly Date[];
}

/** Compares the state, overview, circles, links and emails with what was acknowledged. */
export async function verify({ engine, clients, workload, killedAt }: Evidence) {
  const items = await storedItems(engine);
  const { groups } = succeeded(await clients.site.groups());
  const { acknowledged, senders } = workload;
  const active = acknowledged.filter(({ status }) => status === 'active');
  const pairs = referencePairs(
    active.map(({ groupId, area }) => ({ groupId, polygon: area.polygon })),
    regionById('langstraat').linkDistance,
  );
  const mails = await mailFindings({
    acknowledged,
    pairs,
    items,
    mails: await clients.inbox.mails(),
    killedAt,
  });
  const findings = [
    ...registrationsOnce(items, senders),
    ...acknowledged.flatMap((group) => [
      ...groupAsAcknowledged(items, group),
      ...inOverview(groups, group, pairs),
      ...inCircle(items, group),
      ...eventsOnce(items, group),
    ]),
    ...linkFindings(items, pairs),
    ...mails.findings,
  ];
  return {
    findings,
    counts: {
      registrations: acknowledged.length,
      'active at the end': active.length,
      'links at the end': pairs.length,
      ...mails.counts,
    },
  };
}

/** A person who retried after a crash must have only one registration. */
function registrationsOnce(items: readonly StoredItem[], senders: ReadonlySet<string>): Finding[] {
  const coordinators = items.filter(({ SK }) => SK.startsWith(sortKeys.coordinator));
  return [...senders].flatMap((sender, index) =>
    compareCount(
      `registrations of person ${index}`,
      coordinators.filter(({ email }) => email === sender).length,
    ),
  );
}

function groupAsAcknowledged(
  items: readonly StoredItem[],
  { groupId, reference, status, area }: AcknowledgedGroup,
): Finding[] {
  const state = items.find(
    ({ PK, SK }) => PK === partitionOf('group', 'langstraat', groupId) && SK === sortKeys.state,
  );
  if (!state) return [lost(`group ${groupId} is gone`)];
  const left = items.filter(
    ({ PK, SK }) =>
      PK === partitionOf('registration', 'langstraat', groupId) && !SK.startsWith(sortKeys.event),
  );
  const stored = state['area'] as AcknowledgedGroup['area'];
  return [
    ...left.map(() => unexpected(`group ${groupId} is confirmed and still a registration`)),
    ...(state['reference'] === reference
      ? []
      : [unexpected(`group ${groupId} has another reference than was acknowledged`)]),
    ...(state['status'] === status
      ? []
      : [lost(`group ${groupId} should be ${status} but is ${String(state['status'])}`)]),
    ...(status !== 'active' || cornersOf(stored) === cornersOf(area)
      ? []
      : [lost(`group ${groupId} does not have its last acknowledged area`)]),
  ];
}

/** The corners of an area, in a form that does not depend on where the stored ring starts or which way it runs. */
function cornersOf({ polygon }: AcknowledgedGroup['area']): string {
  const corners = (polygon.coordinates[0] ?? []).map(([x, y]) => `${x.toFixed(7)},${y.toFixed(7)}`);
  return [...new Set(corners)].sort().join(' ');
}

function inOverview(
  groups: readonly PublicGroup[],
  group: AcknowledgedGroup,
  pairs: readonly string[],
): Finding[] {
  const shown = groups.filter(({ reference }) => reference === group.reference);
  if (group.status !== 'active')
    return shown.map(() =>
      unexpected(`group ${group.groupId} is ${group.status} and in the overview`),
    );
  const neighbours = pairs.filter((pair) => pair.split(' ').includes(group.groupId)).length;
  return [
    ...compareCount(`group ${group.groupId} in the overview`, shown.length),
    ...shown.flatMap((one) =>
      one.neighbours === neighbours
        ? []
        : [
            unexpected(
              `group ${group.groupId} shows ${one.neighbours} neighbours instead of ${neighbours}`,
            ),
          ],
    ),
  ];
}

function inCircle(
  items: readonly StoredItem[],
  { groupId, body, status }: AcknowledgedGroup,
): Finding[] {
  const members = items.filter(
    ({ SK, groupId: member }) => SK.startsWith(sortKeys.member) && member === groupId,
  );
  if (status !== 'active')
    return members
      .filter(({ state }) => state !== 'left')
      .map(() => unexpected(`group ${groupId} is ${status} and in a circle`));
  const elsewhere = members.filter(
    ({ PK, state }) =>
      PK !== partitionOf('circle', 'langstraat', body.municipality) || state !== 'invited',
  );
  return [
    ...compareCount(`places of group ${groupId} in a circle`, members.length),
    ...elsewhere.map(() => unexpected(`group ${groupId} is not invited to its own circle`)),
  ];
}

/**
 * There must be one event for each step. An area change that was retried after a lost response may have happened twice.
 */
function eventsOnce(
  items: readonly StoredItem[],
  { groupId, status, areaChanges }: AcknowledgedGroup,
): Finding[] {
  const own = items.filter(
    ({ SK, data }) =>
      SK.startsWith(sortKeys.event) && (data as { groupId?: string }).groupId === groupId,
  );
  const steps = {
    GroupRegistered: 1,
    RegistrationConfirmed: 1,
    GroupApproved: status === 'rejected' ? 0 : 1,
    GroupRejected: status === 'rejected' ? 1 : 0,
    GroupClosed: status === 'closed' ? 1 : 0,
    ...(status === 'active' && { CoordinatorEnrolled: 1 }),
  };
  const changes = eventsNamed(own, 'GroupAreaChanged').length;
  return [
    ...Object.entries(steps).flatMap(([name, wanted]) =>
      compareCount(`${name} of group ${groupId}`, eventsNamed(own, name).length, wanted),
    ),
    ...(changes <= areaChanges
      ? []
      : [
          unexpected(
            `group ${groupId} changed its area ${changes} times after ${areaChanges} requests`,
          ),
        ]),
  ];
}
