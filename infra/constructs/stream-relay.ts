import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { pendingIndex, pendingKinds, sortKeys, tableKeys } from '../../shared/store/keys.ts';
import type { Config } from '../config.ts';
import { nameOf } from '../names.ts';
import { retention } from '../retention.ts';
import { DeadLetterQueue } from './queue-with-dead-letters.ts';
import { tableArn, tableName } from './table.ts';
import type { UseCaseFunction } from './use-case-function.ts';

export interface StreamRelayProps {
  readonly config: Config;
  readonly streamArn: string;
  readonly relay: UseCaseFunction;
}

/** Feeds new, unpublished outbox events from the table's stream to the relay. */
export class StreamRelay extends Construct {
  constructor(scope: Construct, id: string, props: StreamRelayProps) {
    super(scope, id);
    const { config, streamArn, relay } = props;
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      queueName: nameOf(config, `${relay.name}-dead`),
    });
    const [reading, listing] = streamStatements(tableArn(this, config), streamArn);
    relay.lambda.addToRolePolicy(reading);
    relay.lambda.addToRolePolicy(listing);
    Validations.of(relay).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:aws:dynamodb:${Stack.of(this).region}:<AWS::AccountId>:table/${tableName(config)}/stream/*]`,
      reason:
        "ListStreams on this one table: DynamoDB generates the stream's name, so the resource needs a wildcard there.",
    });
    Validations.of(deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is itself a dead-letter queue, of a stream rather than a queue.',
    });
    new EventSourceMapping(this, 'Mapping', {
      target: relay.lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // The stream retains records for this long. While a failing record blocks the events behind it, the sweep
      // publishes those events.
      maxRecordAge: Duration.hours(retention.undeliveredHours),
      onFailure: new SqsDlq(deadLetters),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: {
            Keys: { [tableKeys.sort]: { S: FilterRule.beginsWith(sortKeys.event) } },
            // Excludes events that were published long ago and that a restore has inserted again.
            NewImage: { [pendingIndex.partition]: { S: FilterRule.isEqual(pendingKinds.event) } },
          },
        }),
      ],
    });
  }
}

/** Grants less than the CDK's grantStreamRead, which also allows listing the streams of every table. */
function streamStatements(table: string, stream: string): [PolicyStatement, PolicyStatement] {
  return [
    new PolicyStatement({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [stream],
    }),
    new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: [`${table}/stream/*`] }),
  ];
}
