import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { SecretName } from '../../shared/routes/route.ts';
import { deploymentName, siteUrl, type Config } from '../config.ts';
import type { FunctionDefinition } from '../functions/definition.ts';
import type { FunctionName } from '../functions/index.ts';
import type { Mail } from './mail.ts';
import type { Secrets } from './secrets.ts';
import { pendingStatement, tableStatements } from './table-access.ts';

export interface UseCaseFunctionProps {
  readonly config: Config;
  readonly name: FunctionName;
  readonly definition: FunctionDefinition;
  /** Folder that contains index.mjs. */
  readonly codeFolder: string;
  readonly table: Table;
  readonly bus: EventBus;
  readonly mail: Mail;
  readonly secrets: Secrets;
}

const secretVariables: Record<SecretName, string> = {
  signing: 'SIGNING_SECRET',
  desk: 'DESK_SECRET',
  origin: 'ORIGIN_SECRET',
};

/**
 * A Lambda function with its own role, which grants only what the definition lists, and its own log, whose entries are
 * kept for one month.
 */
export class UseCaseFunction extends Construct {
  readonly name: FunctionName;
  readonly definition: FunctionDefinition;
  readonly lambda: LambdaFunction;
  private readonly role: Role;

  constructor(scope: Construct, id: string, props: UseCaseFunctionProps) {
    super(scope, id);
    const { config, name, definition } = props;
    this.name = name;
    this.definition = definition;
    const functionName = `${deploymentName(config)}-${name}`;

    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/buurtkring/${config.stage}/${config.region}/${name}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Replaces the CDK's default role, because its managed policy lets a function write to every log in the account.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);

    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description: definition.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.codeFolder),
      handler: 'index.handler',
      memorySize: definition.memory ?? 512,
      timeout: Duration.seconds(definition.timeoutSeconds ?? 10),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        REGIONS: config.region,
        STAGE: config.stage,
        LOG_LEVEL: 'INFO',
        SITE_URL: siteUrl(config),
        POWERTOOLS_SERVICE_NAME: functionName,
        POWERTOOLS_METRICS_NAMESPACE: 'Buurtkring',
      },
    });

    this.grantTable(props.table);
    if (definition.publishes) this.grantPublishing(props.bus);
    if (definition.sendsMail) this.grantMail(props.mail, config);
    for (const secret of definition.secrets ?? []) this.grantSecret(secret, props.secrets);
  }

  private grantTable(table: Table): void {
    const { access, pending } = this.definition;
    if (access === undefined && pending === undefined) return;
    this.lambda.addEnvironment('TABLE_NAME', table.tableName);
    for (const statement of tableStatements(table, access ?? {})) this.role.addToPolicy(statement);
    if (pending !== undefined) this.role.addToPolicy(pendingStatement(table, pending));
  }

  private grantPublishing(bus: EventBus): void {
    this.lambda.addEnvironment('BUS_NAME', bus.eventBusName);
    bus.grantPutEventsTo(this.role);
  }

  /** Lets the function send messages back to one of its own queues, and sets the given variable to the queue's URL. */
  grantRequeue(queue: Queue, variable: string): void {
    this.lambda.addEnvironment(variable, queue.queueUrl);
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
      }),
    );
  }

  private grantMail(mail: Mail, config: Config): void {
    this.lambda.addEnvironment('MAIL_PER_SECOND', String(config.mailPerSecond));
    this.lambda.addEnvironment('MAIL_FROM', mail.from);
    this.lambda.addEnvironment(
      'MAIL_CONFIGURATION_SET',
      mail.configurationSet.configurationSetName,
    );
    this.role.addToPolicy(mail.sendStatement());
  }

  private grantSecret(name: SecretName, secrets: Secrets): void {
    const secret = secrets.named(name);
    if (secret === undefined) return;
    this.lambda.addEnvironment(
      secretVariables[name],
      name === 'desk' ? secret.secretName : secret.secretArn,
    );
    secret.grantRead(this.role);
  }
}
