import { describe, expect, it } from 'vitest';
import { definitionOf, functionNames } from '../../infra/functions/index.ts';
import { pendingIndex, pendingKinds } from '../../shared/store/keys.ts';
import { notSimulated, scheduled } from '../campaigns/faults/functions.ts';
import { allPoison } from '../campaigns/faults/poison.ts';
import { readDeployment } from '../campaigns/faults/deployment.ts';
import { readQueues } from '../campaigns/faults/simulate-seed.ts';
import { resourcesOf, synthesised, tableNamed, targetOf } from './synthesised.ts';

const { registry } = synthesised();

describe('What cannot be read is planted by the fault campaign', () => {
  it('in every index of the table', () => {
    const indexes = tableNamed(registry).Properties['GlobalSecondaryIndexes'] as {
      IndexName: string;
    }[];

    expect(indexes.map(({ IndexName }) => IndexName)).toEqual([pendingIndex.name]);
  });

  it('under every kind of pending work for which a scheduled function takes steps', () => {
    const planted = allPoison([]).flatMap((poison) => (poison.at === 'index' ? poison.kind : []));
    const { joining: _paused, mailbox: _failing, opening: _open, ...stepped } = pendingKinds;
    const kinds = Object.keys(stepped).filter((kind) => kind !== 'event');
    const readers = functionNames.filter((name) => {
      const { trigger, pending } = definitionOf(name);
      return trigger.kind === 'schedule' && pending !== undefined;
    });

    expect([...new Set(planted)]).toEqual(kinds);
    expect(Object.keys(scheduled).toSorted()).toEqual(readers.toSorted());
    expect(
      Object.values(scheduled)
        .flatMap(({ kinds: read }) => read)
        .toSorted(),
    ).toEqual(Object.values(stepped).toSorted());
  });

  it('in every source of events that a function reads', async () => {
    const sources = resourcesOf(registry, 'AWS::Lambda::EventSourceMapping').map(
      ({ Properties }) => Properties['EventSourceArn'] as unknown,
    );
    const queues = resourcesOf(registry, 'AWS::SQS::Queue');
    const names = sources.flatMap(
      (source) =>
        (queues.find(({ id }) => id === idOf(source))?.Properties['QueueName'] as
          string | undefined) ?? [],
    );
    const skipped = [...notSimulated].map((name) => `buurtkring-dev-langstraat-${name}`);

    // The only source that is not a queue is the table's stream.
    expect(sources).toHaveLength(names.length + 1);
    expect(readQueues(await readDeployment()).toSorted()).toEqual(
      names.filter((name) => !skipped.includes(name)).toSorted(),
    );
  });
});

function idOf(source: unknown): string | undefined {
  return typeof source === 'object' && source !== null && !('Fn::Join' in source)
    ? targetOf(source)
    : undefined;
}
