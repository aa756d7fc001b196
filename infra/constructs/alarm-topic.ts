import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic, type ITopic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { nameOf } from '../names.ts';

/**
 * Receives all alarms of the deployment and mails them to `alarmEmail`, once somebody has confirmed the subscription.
 */
export class AlarmTopic extends Construct {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', {
      topicName: nameOf(config, 'alarms'),
      enforceSSL: true,
    });
    // `enforceSSL` gives the topic a policy, which replaces the default policy that lets the account's alarms publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
          ArnLike: {
            'aws:SourceArn': Stack.of(this).formatArn({
              service: 'cloudwatch',
              resource: 'alarm',
              resourceName: nameOf(config, '*'),
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          },
        },
      }),
    );
    if (config.alarmEmail !== undefined)
      topic.addSubscription(new EmailSubscription(config.alarmEmail));
  }

  /** The topic, for use in stacks other than the one that creates it. */
  static named(scope: Construct, id: string, config: Config): ITopic {
    const topicArn = Stack.of(scope).formatArn({
      service: 'sns',
      resource: nameOf(config, 'alarms'),
    });
    return Topic.fromTopicArn(scope, id, topicArn);
  }
}
