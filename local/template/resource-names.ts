import { StartRefused } from '../start-refused.ts';
import type { Resource } from './resource.ts';

/**
 * For each resource type, the property that holds the resource's own name, by which other resources and stacks may
 * refer to it.
 */
export const nameProperties: Readonly<Record<string, string>> = {
  'AWS::CloudFront::Function': 'Name',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::CloudWatch::CompositeAlarm': 'AlarmName',
  'AWS::CloudWatch::Dashboard': 'DashboardName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Events::Archive': 'ArchiveName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::SecretsManager::Secret': 'Name',
};

/**
 * Throws StartRefused if two resources of the same type have the same name. AWS also refuses the second resource, but
 * only when its stack is deployed.
 */
export function refuseDuplicateNames(resources: readonly Resource[]): void {
  const first = new Map<string, Resource>();
  for (const resource of resources.filter(({ type }) => type in nameProperties)) {
    const key = `${resource.awsRegion} ${resource.type} ${resource.name}`;
    const other = first.get(key);
    if (other)
      throw new StartRefused(
        `Both ${other.stack.name} and ${resource.stack.name} define the ${resource.type} ${resource.name}.`,
      );
    first.set(key, resource);
  }
}
