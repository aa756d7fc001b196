import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, LogStream } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { SecretName } from '../../shared/routes/route.ts';
import { exampleIssuer, siteUrl, type Config } from '../config.ts';
import type { FunctionDefinition } from '../functions/definition.ts';
import type { FunctionName } from '../functions/index.ts';
import { logGroupNameOf, nameOf, secretNameOf } from '../names.ts';
import { retention } from '../retention.ts';
import { busName, RegistryBus } from './bus.ts';
import { erasureLedgerArn, erasureLedgerName } from './erasure-ledger.ts';
import { mailConfigurationSetName, mailSender, sendMailStatement } from './mail.ts';
import { pendingStatement, tableStatements } from './table-access.ts';
import { tableArn, tableName } from './table.ts';

export interface UseCaseFunctionProps {
  readonly config: Config;
  readonly name: FunctionName;
  readonly definition: FunctionDefinition;
  /** Folder that contains index.mjs. */
  readonly codeFolder: string;
}

const secretVariables: Record<SecretName, string> = {
  fingerprint: 'FINGERPRINT_SECRET',
  contacts: 'CONTACTS_SECRET',
  origin: 'ORIGIN_SECRET',
  providers: 'PROVIDERS_SECRET',
};

/**
 * A Lambda function with its own log, and its own role, which grants only what the definition lists. It refers to the
 * table, the bus, the secrets and the mail settings by name, because they are in other stacks.
 */
export class UseCaseFunction extends Construct {
  readonly name: FunctionName;
  readonly definition: FunctionDefinition;
  readonly lambda: LambdaFunction;
  private readonly config: Config;
  private readonly role: Role;

  constructor(scope: Construct, id: string, props: UseCaseFunctionProps) {
    super(scope, id);
    const { config, name, definition } = props;
    this.name = name;
    this.definition = definition;
    this.config = config;
    const functionName = nameOf(config, name);

    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: logGroupNameOf(config, name),
      retention: retention.logDays,
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
      // Postponed mail goes back to the queue it came from. Lambda takes that for a loop, and would move the message to
      // the dead-letter queue after about 16 rounds.
      recursiveLoop: definition.sendsMail ? RecursiveLoop.ALLOW : RecursiveLoop.TERMINATE,
      environment: {
        REGIONS: config.regions.join(','),
        STAGE: config.stage,
        LOG_LEVEL: 'INFO',
        SITE_URL: siteUrl(config),
        EXAMPLE_ISSUER: exampleIssuer,
        POWERTOOLS_SERVICE_NAME: functionName,
        POWERTOOLS_METRICS_NAMESPACE: 'Buurtkring',
      },
    });

    this.grantTable();
    if (definition.trigger.kind === 'route') this.grantSecurityLog();
    if (definition.publishes) this.grantPublishing();
    if (definition.recordsErasures) this.grantErasureLedger();
    if (definition.sendsMail) this.grantMail();
    for (const secret of definition.secrets ?? []) this.grantSecret(secret);
  }

  private grantTable(): void {
    const { access, attributes, pending } = this.definition;
    if (access === undefined && pending === undefined) return;
    const table = tableArn(this, this.config);
    this.lambda.addEnvironment('TABLE_NAME', tableName(this.config));
    for (const statement of tableStatements(table, access ?? {}, attributes))
      this.role.addToPolicy(statement);
    if (pending !== undefined) this.role.addToPolicy(pendingStatement(table, pending));
  }

  /** Lets the function write to a stream of its own in the security log, and nothing else: it cannot read that log. */
  private grantSecurityLog(): void {
    const logGroupName = logGroupNameOf(this.config, 'security');
    this.lambda.addEnvironment('SECURITY_LOG', logGroupName);
    new LogStream(this, 'SecurityLog', {
      logGroup: LogGroup.fromLogGroupName(this, 'SecurityLogGroup', logGroupName),
      logStreamName: nameOf(this.config, this.name),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['logs:PutLogEvents'],
        resources: [
          Stack.of(this).formatArn({
            service: 'logs',
            resource: 'log-group',
            resourceName: `${logGroupName}:log-stream:${nameOf(this.config, this.name)}`,
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        ],
      }),
    );
  }

  /** Lets the function add entries to the ledger of erasures; it can neither read nor remove entries. */
  private grantErasureLedger(): void {
    this.lambda.addEnvironment('LEDGER_NAME', erasureLedgerName(this.config));
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['dynamodb:PutItem'],
        resources: [erasureLedgerArn(this, this.config)],
      }),
    );
  }

  private grantPublishing(): void {
    this.lambda.addEnvironment('BUS_NAME', busName(this.config));
    RegistryBus.named(this, 'Bus', this.config).grantPutEventsTo(this.role);
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

  private grantMail(): void {
    this.lambda.addEnvironment('MAIL_PER_SECOND', String(this.config.mailPerSecond));
    this.lambda.addEnvironment('MAIL_FROM', mailSender(this.config));
    this.lambda.addEnvironment('MAIL_CONFIGURATION_SET', mailConfigurationSetName(this.config));
    this.role.addToPolicy(sendMailStatement(this, this.config));
  }

  private grantSecret(name: SecretName): void {
    const secretName = secretNameOf(this.config, name);
    const variable = secretVariables[name];
    this.lambda.addEnvironment(variable, secretName);
    Secret.fromSecretNameV2(this, variable, secretName).grantRead(this.role);
  }
}
