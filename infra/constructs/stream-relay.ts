import { Duration, Stack, Validations, type CfnElement } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
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

/** Feeds every new outbox event from the table's stream to the relay. */
export class StreamRelay extends Construct {
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: StreamRelayProps) {
    super(scope, id);
    const { table, relay } = props;
    if (table.tableStreamArn === undefined) throw new Error('The table has no stream');
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      queueName: `${props.name}-dead`,
    });
    const [reading, listing] = streamStatements(table.tableArn, table.tableStreamArn);
    relay.lambda.addToRolePolicy(reading);
    relay.lambda.addToRolePolicy(listing);
    Validations.of(relay).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(table.node.defaultChild as CfnElement)}.Arn>/stream/*]`,
      reason:
        "ListStreams on this one table: DynamoDB generates the stream's name, so the resource needs a wildcard there.",
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is itself a dead-letter queue, of a stream rather than a queue.',
    });
    new EventSourceMapping(this, 'Mapping', {
      target: relay.lambda,
      eventSourceArn: table.tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // The stream retains records for this long. While a failing record blocks the events behind it, the sweep
      // publishes those events.
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

/** Grants less than the CDK's grantStreamRead, which also allows listing the streams of every table. */
function streamStatements(tableArn: string, streamArn: string): [PolicyStatement, PolicyStatement] {
  return [
    new PolicyStatement({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [streamArn],
    }),
    new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: [`${tableArn}/stream/*`] }),
  ];
}
