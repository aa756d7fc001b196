/** The properties from which a resource's names and ARNs on this machine are derived. */
export interface Named {
  readonly logicalId: string;
  readonly type: string;
  readonly name: string;
  readonly account: string;
  readonly awsRegion: string;
}

type Names = (resource: Named) => string;
const arn =
  (service: string, prefix = ''): Names =>
  ({ awsRegion, account, name }) =>
    `arn:aws:${service}:${awsRegion}:${account}:${prefix}${name}`;

/** API Gateway and CloudFront assign ids that consist of letters and digits and are used in host names. */
const shortId: Names = ({ logicalId }) => logicalId.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
const apiHost: Names = (resource) =>
  `${shortId(resource)}.execute-api.${resource.awsRegion}.amazonaws.com`;
const queueUrl: Names = ({ awsRegion, account, name }) =>
  `https://sqs.${awsRegion}.amazonaws.com/${account}/${name}`;
const name: Names = (resource) => resource.name;

const topicArn = arn('sns');

const references: Record<string, Names> = {
  'AWS::SNS::Topic': topicArn,
  'AWS::SQS::Queue': queueUrl,
  'AWS::SecretsManager::Secret': arn('secretsmanager', 'secret:'),
  'AWS::ApiGatewayV2::Api': shortId,
  'AWS::CloudFront::Distribution': shortId,
};

const attributes: Record<string, Record<string, Names>> = {
  'AWS::Lambda::Function': { Arn: arn('lambda', 'function:') },
  'AWS::SQS::Queue': { Arn: arn('sqs'), QueueName: name, QueueUrl: queueUrl },
  'AWS::DynamoDB::Table': {
    Arn: arn('dynamodb', 'table/'),
    StreamArn: (r) => `${arn('dynamodb', 'table/')(r)}/stream/local`,
  },
  'AWS::DynamoDB::GlobalTable': {
    Arn: arn('dynamodb', 'table/'),
    StreamArn: (r) => `${arn('dynamodb', 'table/')(r)}/stream/local`,
  },
  'AWS::CloudWatch::Alarm': { Arn: arn('cloudwatch', 'alarm:') },
  'AWS::CloudWatch::CompositeAlarm': { Arn: arn('cloudwatch', 'alarm:') },
  'AWS::Events::EventBus': { Arn: arn('events', 'event-bus/'), Name: name },
  'AWS::Events::Rule': { Arn: arn('events', 'rule/') },
  'AWS::SNS::Topic': { TopicArn: topicArn, TopicName: name },
  'AWS::SecretsManager::Secret': { Id: arn('secretsmanager', 'secret:') },
  'AWS::ApiGatewayV2::Api': { ApiId: shortId, ApiEndpoint: (r) => `https://${apiHost(r)}` },
  'AWS::CloudFront::Distribution': {
    DomainName: (r) => `${shortId(r)}.cloudfront.net`,
    Id: shortId,
  },
  'AWS::CloudFront::Function': {
    FunctionARN: (r) => `arn:aws:cloudfront::${r.account}:function/${r.name}`,
  },
  'AWS::S3::Bucket': {
    Arn: (r) => `arn:aws:s3:::${r.name}`,
    DomainName: (r) => `${r.name}.s3.amazonaws.com`,
    RegionalDomainName: (r) => `${r.name}.s3.${r.awsRegion}.amazonaws.com`,
  },
};

/**
 * Returns the value of `Ref`. For types without an entry, this is the name, as it is for most types in CloudFormation.
 */
export function referenceOf(resource: Named): string {
  return (references[resource.type] ?? name)(resource);
}

/**
 * Returns the value of `Fn::GetAtt`. For resources that have no purpose on this machine (roles, keys, certificates),
 * this is an ARN that does not match any other resource.
 */
export function attributeOf(resource: Named, attribute: string): string {
  const known = attributes[resource.type]?.[attribute];
  return known
    ? known(resource)
    : `arn:aws:local:${resource.awsRegion}:${resource.account}:${resource.logicalId}/${attribute}`;
}
