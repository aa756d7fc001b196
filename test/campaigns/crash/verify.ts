import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { InboxClient } from '../../../local/demo/inbox-client.ts';
import { succeeded, type SiteClient } from '../../../local/demo/site-client.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { PublicGroup } from '../../../shared/requests/overview/responses.ts';
import { partitionOf, partitions, sortKeys } from '../../../shared/store/keys.ts';
import { truePairsBetween } from '../../support/all-pairs.ts';
import { storedItems, type StoredItem } from '../../support/stored-state.ts';
import { regionOf, threeRegions } from '../../support/three-regions.ts';
import { compareCount, lost, unexpected, type Finding } from './finding.ts';
import { eventsNamed, linkFindings } from './verify-links.ts';
import { mailFindings } from './verify-mails.ts';
import type { AcknowledgedGroup, Workload } from './workload.ts';

export interface Evidence {
  readonly engine: DynamoDBClient;
  readonly siteOf: (region: Region) => SiteClient;
  readonly inbox: InboxClient;
  readonly workload: Pick<Workload, 'acknowledged' | 'senders'>;
  readonly killedAt: readonly Date[];
  /** The URL of each region's site, by region id. */
  readonly urls: ReadonlyMap<string, string>;
}

/** The groups in each region's overview, by region id. */
type Overviews = ReadonlyMap<string, readonly PublicGroup[]>;

/** Compares the state, overview, circles, links and emails of every region with what was acknowledged. */
export async function verify({ engine, siteOf, inbox, workload, killedAt, urls }: Evidence) {
  const items = await storedItems(engine);
  const overviews = new Map<string, readonly PublicGroup[]>();
  for (const region of threeRegions)
    overviews.set(region.id, succeeded(await siteOf(region).groups()).groups);
  const { acknowledged, senders } = workload;
  const active = acknowledged.filter(({ status }) => status === 'active');
  const regions = new Map(acknowledged.map((group) => [group.groupId, regionOfGroup(group)]));
  const regionIn = (groupId: string): Region => regions.get(groupId) ?? threeRegions[0];
  const pairs = truePairsBetween(
    active.map(({ groupId, area }) => ({ groupId, polygon: area.polygon })),
    (groupId) => regionIn(groupId).linkDistance,
  ).map(({ a, b }) => `${a} ${b}`);
  const crossing = pairs.filter((pair) => new Set(pair.split(' ').map(regionIn)).size === 2);
  const mails = await mailFindings({
    acknowledged,
    pairs,
    items,
    mails: await inbox.mails(),
    killedAt,
    urls,
  });
  const findings = [
    ...registrationsOnce(items, senders),
    ...acknowledged.flatMap((group) => [
      ...groupAsAcknowledged(items, group),
      ...onlyInItsRegion(items, group),
      ...inOverview(overviews, group, pairs),
      ...inCircle(items, group),
      ...eventsOnce(items, group),
      ...viewRecorded(items, group),
    ]),
    ...linkFindings(items, pairs, (groupId) => regionIn(groupId).id),
    ...mails.findings,
  ];
  const linkings = eventsNamed(items, 'GroupsLinked');
  return {
    findings,
    counts: {
      registrations: acknowledged.length,
      'active at the end': active.length,
      'links at the end': pairs.length,
      'of which across regions': crossing.length,
      'links made, by consumers and jobs': linkings.length,
      'links made by jobs': linkings.filter(({ data }) => 'relinkJobId' in (data as object)).length,
      ...mails.counts,
    },
  };
}

const regionOfGroup = ({ body }: AcknowledgedGroup): Region => regionOf(body.municipality);

/** No part of a group may be stored in a partition of another region. */
function onlyInItsRegion(items: readonly StoredItem[], group: AcknowledgedGroup): Finding[] {
  const own = regionOfGroup(group).id;
  return items
    .filter(({ PK }) => {
      const [, regionId, id] = PK.split('#');
      const ofGroup = PK.startsWith(partitions.group) || PK.startsWith(partitions.registration);
      return ofGroup && id === group.groupId && regionId !== own;
    })
    .map(({ PK, SK }) => unexpected(`${PK} ${SK} belongs in ${own}`));
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

function groupAsAcknowledged(items: readonly StoredItem[], group: AcknowledgedGroup): Finding[] {
  const { groupId, reference, status, area } = group;
  const { id: regionId, referencePrefix } = regionOfGroup(group);
  const state = items.find(
    ({ PK, SK }) => PK === partitionOf('group', regionId, groupId) && SK === sortKeys.state,
  );
  if (!state) return [lost(`group ${groupId} is gone`)];
  const left = items.filter(
    ({ PK, SK }) =>
      PK === partitionOf('registration', regionId, groupId) && !SK.startsWith(sortKeys.event),
  );
  const stored = state['area'] as AcknowledgedGroup['area'];
  return [
    ...left.map(() => unexpected(`group ${groupId} is confirmed and still a registration`)),
    ...(state['reference'] === reference && reference?.startsWith(`${referencePrefix}-`)
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
  overviews: Overviews,
  group: AcknowledgedGroup,
  pairs: readonly string[],
): Finding[] {
  const regionId = regionOfGroup(group).id;
  const shownElsewhere = [...overviews].filter(
    ([id, groups]) =>
      id !== regionId && groups.some(({ reference }) => reference === group.reference),
  );
  return [
    ...shownElsewhere.map(([id]) =>
      unexpected(`group ${group.groupId} of ${regionId} is in the overview of ${id}`),
    ),
    ...inOwnOverview(overviews.get(regionId) ?? [], group, pairs),
  ];
}

function inOwnOverview(
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
      PK !== partitionOf('circle', regionOf(body.municipality).id, body.municipality) ||
      state !== 'invited',
  );
  return [
    ...compareCount(`places of group ${groupId} in a circle`, members.length),
    ...elsewhere.map(() => unexpected(`group ${groupId} is not invited to its own circle`)),
  ];
}

/**
 * If an officer saw contact details, there must be a viewing record. A request that was retried after a lost response
 * adds another record.
 */
function viewRecorded(
  items: readonly StoredItem[],
  { groupId, seen }: AcknowledgedGroup,
): Finding[] {
  const records = items.filter(
    ({ PK, groupId: viewed }) => PK.startsWith(partitions.viewing) && viewed === groupId,
  );
  return seen && records.length === 0
    ? [lost(`an officer saw the details of group ${groupId}, but no viewing record says so`)]
    : [];
}

/**
 * There must be one event for each step. An area change that was retried after a lost response may have happened twice.
 */
function eventsOnce(
  items: readonly StoredItem[],
  { groupId, body, status, areaChanges }: AcknowledgedGroup,
): Finding[] {
  const regionId = regionOf(body.municipality).id;
  const own = items.filter(
    ({ PK, SK }) =>
      SK.startsWith(sortKeys.event) &&
      (PK === partitionOf('group', regionId, groupId) ||
        PK === partitionOf('registration', regionId, groupId)),
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
