import { eventType } from '../../../events/catalogue.ts';
import { partitionOf } from '../../../shared/store/keys.ts';
import { groupId } from '../../support/builders.ts';
import type { Chance } from './chance.ts';
import type { Flow } from './flow.ts';

const kinds = ['malformed', 'unknown', 'outbox'] as const;
export type Poison = (typeof kinds)[number];

const mark = 'poison';
const poisonEventId = '01KAM0000000000000000P0150';

export function maybePoison(chance: Chance): Poison | undefined {
  return chance.happens(0.15) ? chance.oneOf(kinds) : undefined;
}

/** Plants a poison message in the flow of events: a message that can never be processed. */
export function plant(flow: Flow, poison: Poison): void {
  const time = flow.time.clock().toISOString();
  if (poison === 'malformed') {
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
  } else if (poison === 'unknown') {
    const queue = flow.chance.oneOf(
      [...flow.queues.values()].filter(
        ({ options }) =>
          options.maxReceiveCount !== undefined && !options.name.includes('feedback'),
      ),
    );
    void queue.send([
      {
        body: JSON.stringify({ 'detail-type': 'GroupRenamed', detail: { subject: mark } }),
        attributes: {},
      },
    ]);
  } else {
    const item = {
      id: poisonEventId,
      time,
      name: 'GroupRenamed',
      data: { subject: mark },
      planted: true,
    };
    flow.items.put({
      PK: partitionOf('group', 'langstraat', groupId(999)),
      SK: `EVENT#${poisonEventId}`,
      ...item,
      pendingKind: 'EVENT',
      pendingSince: time,
    });
  }
}

/** Checks that the dead letters at the end are the poison messages and nothing else. */
export function wrongDeadLetters(flow: Flow, planted: Poison | undefined): string[] {
  const letters = [...flow.deadLetters()].flatMap(([name, bodies]) =>
    bodies.map((body) => ({ name, body })),
  );
  const good = letters.filter(
    ({ name, body }) => !body.includes(mark) && !(planted === 'outbox' && name === 'relay-events'),
  );
  const missing =
    planted !== undefined && letters.length === good.length
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
