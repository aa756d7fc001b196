import { eventType } from '../../../events/catalogue.ts';
import {
  partitionOf,
  pendingIndex,
  pendingKinds,
  regionalPendingKind,
  sortKeys,
} from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import { groupId } from '../../support/builders.ts';
import type { Chance } from './chance.ts';
import type { Flow } from './flow.ts';

const damages = ['missing attributes', 'wrong types', 'foreign kind'] as const;
type Damage = (typeof damages)[number];

/** A message or an item that can never be read, and where it is in the flow of events. */
export type Poison =
  | { readonly at: 'bus' }
  | { readonly at: 'queue'; readonly name: string }
  /** Every new event is in both the stream and the index. */
  | { readonly at: 'stream and index'; readonly damage: Damage }
  | { readonly at: 'index'; readonly kind: PendingKind; readonly damage: Damage };

/**
 * The kinds that no function processes automatically, so that none can fail on them: officers are merely shown which
 * groups have paused joining, to which mailboxes mail fails, and who has a registration open.
 */
type ShownKind = 'joining' | 'mailbox' | 'opening';
type PendingKind = Exclude<keyof typeof pendingKinds, 'event' | ShownKind>;

const mark = 'poison';
const poisonEventId = '01KAM0000000000000000P0150';

/** Everything that can be planted: in each queue, in the stream, and under each kind of pending work in the index. */
export function allPoison(queueNames: readonly string[]): Poison[] {
  const kinds = Object.keys(pendingKinds) as (keyof typeof pendingKinds)[];
  return [
    { at: 'bus' },
    ...queueNames.map((name) => ({ at: 'queue', name }) as const),
    ...kinds
      .filter((kind) => kind !== 'joining' && kind !== 'mailbox' && kind !== 'opening')
      .flatMap((kind) =>
        damages.map((damage): Poison =>
          kind === 'event' ? { at: 'stream and index', damage } : { at: 'index', kind, damage },
        ),
      ),
  ];
}

export function maybePoison(chance: Chance, all: readonly Poison[]): Poison | undefined {
  return chance.happens(0.15) ? chance.oneOf(all) : undefined;
}

/** Puts the poison in the place that `poison.at` names. */
export function plant(flow: Flow, poison: Poison): void {
  const time = flow.time.clock().toISOString();
  if (poison.at === 'bus') {
    const detail = {
      specversion: '1.0',
      id: poisonEventId,
      type: eventType('GroupApproved'),
      subject: mark,
      time,
      data: {},
    };
    const entry = {
      Source: 'urn:nld:buurtkring:langstraat',
      DetailType: 'GroupApproved',
      Detail: JSON.stringify(detail),
    };
    while (flow.bus.put([entry]).FailedEntryCount > 0);
  } else if (poison.at === 'queue') {
    const queue = [...flow.queues.values()].find(({ options }) => options.name === poison.name);
    if (!queue) throw new Error(`there is no queue ${poison.name}`);
    void queue.send([
      {
        body: JSON.stringify({ 'detail-type': 'GroupRenamed', detail: { subject: mark } }),
        attributes: {},
      },
    ]);
  } else if (poison.at === 'stream and index') {
    const id = groupId(999);
    flow.items.put({
      PK: partitionOf('group', 'langstraat', id),
      SK: sortKeys.event + poisonEventId,
      ...eventAttributes(poison.damage, time),
      planted: true,
      [pendingIndex.partition]: pendingKinds.event,
      [pendingIndex.sort]: time,
    });
  } else {
    const { id: regionId } = flow.regions.all[0];
    // This item is the oldest of its kind, so readers find it before everything else.
    flow.items.put({
      PK: partitionOf(poison.damage === 'foreign kind' ? 'reference' : poison.kind, regionId, mark),
      SK: sortKeys.state,
      ...itemAttributes(poison.damage),
      planted: true,
      [pendingIndex.partition]: regionalPendingKind(poison.kind, regionId),
      [pendingIndex.sort]: new Date(flow.started).toISOString(),
    });
  }
}

function eventAttributes(damage: Damage, time: string): Item {
  if (damage === 'missing attributes') return { id: poisonEventId };
  const name = damage === 'foreign kind' ? 'GroupRenamed' : 'GroupApproved';
  return { id: poisonEventId, time, regionId: 'langstraat', name, data: { subject: mark } };
}

function itemAttributes(damage: Damage): Item {
  if (damage === 'missing attributes') return {};
  return damage === 'wrong types' ? { id: 7, status: ['open'], version: 'one' } : { groupId: mark };
}

/** Checks that the dead letters at the end are the poison messages and nothing else. */
export function wrongDeadLetters(flow: Flow, planted: Poison | undefined): string[] {
  const letters = [...flow.deadLetters()].flatMap(([name, bodies]) =>
    bodies.map((body) => ({ name, body })),
  );
  const inStream = planted?.at === 'stream and index';
  const good = letters.filter(
    ({ name, body }) => !body.includes(mark) && !(inStream && name === 'relay-events'),
  );
  const missing =
    planted !== undefined && planted.at !== 'index' && letters.length === good.length
      ? ['the poison is not in a dead-letter queue']
      : [];
  return [
    ...missing,
    ...good.map(
      ({ name, body }) =>
        `lost: a good message is in the dead letters of ${name}: ${/"detail-type":"\w+"/.exec(body)?.[0] ?? 'a stream failure record'}`,
    ),
  ];
}

/** Checks that an operator is told about the unreadable item in the index. */
export function unreportedPoison(flow: Flow, planted: Poison | undefined): string[] {
  if (planted?.at !== 'index' && planted?.at !== 'stream and index') return [];
  // An item in the partition of a different kind is ignored, because it could be forged (see `dueIds`).
  if (planted.at === 'index' && planted.damage === 'foreign kind') return [];
  const named = planted.at === 'index' ? mark : poisonEventId;
  return flow.reported.some((line) => line.includes(named))
    ? []
    : [`lost: nobody hears of the unreadable item in the index: ${JSON.stringify(planted)}`];
}
