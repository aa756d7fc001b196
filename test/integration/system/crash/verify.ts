import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { succeeded } from '../../../../local/demo/site-client.ts';
import type { PublicGroup } from '../../../../shared/requests/answers.ts';
import { regionById } from '../../../../shared/regions/index.ts';
import { sortKeys } from '../../../../shared/store/keys.ts';
import { referencePairs } from '../../../support/all-pairs.ts';
import type { Reach } from '../../../support/registering.ts';
import { storedItems, type StoredItem } from '../../../support/stored-state.ts';
import { mailFindings } from './verify-mails.ts';
import type { Acknowledged, Workload } from './workload.ts';

export interface Findings {
  /** What contradicts the promise, in words; empty when all is well. */
  readonly wrong: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

export interface Evidence {
  readonly engine: DynamoDBClient;
  readonly reach: Reach;
  readonly workload: Pick<Workload, 'acknowledged' | 'senders'>;
  readonly killedAt: readonly Date[];
}

/** Compares the state, the overview and the mails with what people were told. */
export async function verify({ engine, reach, workload, killedAt }: Evidence): Promise<Findings> {
  const items = await storedItems(engine);
  const { groups } = succeeded(await reach.site.groups());
  const { acknowledged, senders } = workload;
  const pairs = referencePairs(
    acknowledged.map(({ groupId, body }) => ({ groupId, polygon: body.area.polygon })),
    regionById('langstraat').linkDistance,
  );
  const mails = await mailFindings({ acknowledged, pairs, items, mails: await reach.inbox.mails(), killedAt });
  const wrong = [
    ...registrationsOnce(items, senders),
    ...acknowledged.flatMap((group) => [...groupAsTold(items, group), ...inOverview(groups, group, acknowledged, pairs), ...effectsOnce(items, group)]),
    ...linksAre(items, pairs),
    ...mails.wrong,
  ];
  return { wrong, counts: { kills: killedAt.length, groups: acknowledged.length, links: pairs.length, ...mails.counts } };
}

/** A person who tried again after a crash has one registration. */
function registrationsOnce(items: readonly StoredItem[], senders: ReadonlySet<string>): string[] {
  const coordinators = items.filter(({ SK }) => SK.startsWith(sortKeys.coordinator));
  return [...senders].flatMap((sender) => {
    const count = coordinators.filter(({ email }) => email === sender).length;
    return count === 1 ? [] : [`${sender} has ${count} registrations`];
  });
}

function groupAsTold(items: readonly StoredItem[], { groupId, reference, approved }: Acknowledged): string[] {
  const state = items.find(({ PK, SK }) => PK === `GROUP#${groupId}` && SK === sortKeys.state);
  if (!state) return [`group ${groupId} is gone`];
  return [
    ...(state['reference'] === reference ? [] : [`group ${groupId} has another reference than was told`]),
    ...(approved && state['status'] !== 'active' ? [`group ${groupId} was approved and is ${String(state['status'])}`] : []),
  ];
}

function inOverview(groups: readonly PublicGroup[], group: Acknowledged, all: readonly Acknowledged[], pairs: readonly string[]): string[] {
  const shown = groups.filter(({ reference }) => reference === group.reference);
  const neighbours = pairs.filter((pair) => pair.split(' ').includes(group.groupId)).length;
  if (shown.length !== 1) return [`group ${group.groupId} is ${shown.length} times in the overview of ${groups.length}, of ${all.length} approved`];
  return shown[0]?.neighbours === neighbours ? [] : [`group ${group.groupId} shows ${shown[0]?.neighbours} neighbours instead of ${neighbours}`];
}

/** One event of each kind, and one place in the circle of the municipality. */
function effectsOnce(items: readonly StoredItem[], { groupId, body }: Acknowledged): string[] {
  const events = items.filter(({ PK, SK }) => PK === `GROUP#${groupId}` && SK.startsWith(sortKeys.event));
  const once = ['GroupRegistered', 'RegistrationConfirmed', 'GroupApproved', 'CoordinatorEnrolled'];
  const members = items.filter(({ SK, groupId: member }) => SK.startsWith(sortKeys.member) && member === groupId);
  const enrolled = members.length === 1 && members[0]?.['state'] === 'invited' && members[0].PK === `CIRCLE#${body.municipality}`;
  return [
    ...once.flatMap((name) => {
      const count = events.filter((event) => event['name'] === name).length;
      return count === 1 ? [] : [`group ${groupId} has ${count} times ${name}`];
    }),
    ...(enrolled ? [] : [`group ${groupId} is not once in the circle of ${body.municipality}`]),
  ];
}

/** Links are symmetric, exactly those of the truth, and each was told once. */
function linksAre(items: readonly StoredItem[], pairs: readonly string[]): string[] {
  const sides = items.filter(({ SK }) => SK.startsWith(sortKeys.link)).map(({ PK, SK }) => `${PK.slice('GROUP#'.length)} ${SK.slice(sortKeys.link.length)}`);
  const wanted = pairs.flatMap((pair) => [pair, pair.split(' ').toReversed().join(' ')]);
  const told = items.filter(({ SK, name }) => SK.startsWith(sortKeys.event) && name === 'GroupsLinked').map(({ data }) => pairOf(data));
  return [
    ...wanted.filter((side) => !sides.includes(side)).map((side) => `link ${side} is missing`),
    ...sides.filter((side) => !wanted.includes(side)).map((side) => `link ${side} should not be there`),
    ...pairs.filter((pair) => told.filter((one) => one === pair).length !== 1).map((pair) => `link ${pair} was told ${told.filter((one) => one === pair).length} times`),
  ];
}

function pairOf(data: unknown): string {
  const { groupId, neighbourId } = data as { groupId: string; neighbourId: string };
  return [groupId, neighbourId].sort().join(' ');
}

