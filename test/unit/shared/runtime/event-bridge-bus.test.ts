import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseEvent } from '../../../../events/catalogue.ts';
import { eventBridgeBus } from '../../../../shared/runtime/event-bridge-bus.ts';
import { eventId, groupId, now } from '../../../support/builders.ts';
import { waitingEvent } from '../../../support/outbox-events.ts';

const service = mockClient(EventBridgeClient);
const bus = eventBridgeBus('buurtkring', new EventBridgeClient({ region: 'eu-west-1' }));
const events = [waitingEvent(1), waitingEvent(2), waitingEvent(3)];

beforeEach(() => {
  service.reset();
});

describe('Publishing events', () => {
  it('sends CloudEvents that our own contract accepts', async () => {
    service.on(PutEventsCommand).resolves({ Entries: [{ EventId: 'a' }] });

    await bus.publish([waitingEvent(1)]);

    const [entry] = service.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries ?? [];
    expect(entry).toMatchObject({
      EventBusName: 'buurtkring',
      Source: 'urn:nld:buurtkring:langstraat',
      DetailType: 'GroupClosed',
      Time: now,
    });
    expect(parseEvent('GroupClosed', JSON.parse(entry?.Detail ?? ''))).toMatchObject({
      id: eventId(1),
      data: { groupId: groupId(1) },
    });
  });

  it('checks every entry and returns those that were not accepted', async () => {
    service.on(PutEventsCommand).resolves({
      FailedEntryCount: 1,
      Entries: [{ EventId: 'a' }, { ErrorCode: 'ThrottlingException' }, { EventId: 'c' }],
    });

    expect(await bus.publish(events)).toEqual({ failed: new Set([eventId(2)]) });
  });

  it.each([
    ['that misses an entry', { Entries: [{ EventId: 'a' }] }, [eventId(2), eventId(3)]],
    ['without entries', {}, [eventId(1), eventId(2), eventId(3)]],
  ])('counts entries as not accepted after a response %s', async (_what, response, failed) => {
    service.on(PutEventsCommand).resolves(response);

    expect(await bus.publish(events)).toEqual({ failed: new Set(failed) });
  });

  it('throws when the call fails as a whole', async () => {
    service.on(PutEventsCommand).rejects(new Error('InternalException'));

    await expect(bus.publish(events)).rejects.toThrow('InternalException');
  });

  it('sends nothing when there are no events', async () => {
    expect(await bus.publish([])).toEqual({ failed: new Set() });
    expect(service.calls()).toHaveLength(0);
  });
});
