import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { sortKeys, tableKeys } from '../../shared/store/keys.ts';
import { DeadLetterQueue } from './queue-with-dead-letters.ts';
import type { UseCaseFunction } from './use-case-function.ts';

export interface StreamRelayProps {
  readonly name: string;
  readonly table: Table;
  readonly relay: UseCaseFunction;
}

/** Hands every new event of the outbox to the relay, from the table's stream. */
export class StreamRelay extends Construct {
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: StreamRelayProps) {
    super(scope, id);
    const { table, relay } = props;
    if (table.tableStreamArn === undefined) throw new Error('The table has no stream');
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', { queueName: `${props.name}-dead` });
    table.grantStreamRead(relay.lambda);
    new EventSourceMapping(this, 'Mapping', {
      target: relay.lambda,
      eventSourceArn: table.tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // As long as the stream keeps a record; the sweep publishes meanwhile what a failing record holds up.
      maxRecordAge: Duration.hours(24),
      onFailure: new SqsDlq(this.deadLetters),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { [tableKeys.sort]: { S: FilterRule.beginsWith(sortKeys.event) } } },
        }),
      ],
    });
  }
}
