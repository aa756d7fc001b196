import { Stack } from 'aws-cdk-lib';
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
