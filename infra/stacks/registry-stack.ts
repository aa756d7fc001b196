import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { deploymentName, siteUrl, type Config } from '../config.ts';
import { Alarms } from '../constructs/alarms.ts';
import { RegistryBus } from '../constructs/bus.ts';
import { Consumers } from '../constructs/consumers.ts';
import { OperationsDashboard } from '../constructs/dashboard.ts';
import { Interface } from '../constructs/interface.ts';
import { Mail } from '../constructs/mail.ts';
import { Schedule } from '../constructs/schedule.ts';
import { Secrets } from '../constructs/secrets.ts';
import { StreamRelay } from '../constructs/stream-relay.ts';
import { RegistryTable } from '../constructs/table.ts';
import { UseCaseFunction } from '../constructs/use-case-function.ts';
import { Website } from '../constructs/website.ts';
import { definitionOf, functionNames, type FunctionName } from '../functions/index.ts';

export interface RegistryStackProps extends StackProps {
  readonly config: Config;
  readonly certificateArn: string;
  readonly webAclArn: string;
  /** Returns the folder that contains a function's bundled code. */
  readonly codeFolder: (name: FunctionName) => string;
  readonly webFolder: string;
}

/** All resources for one region and stage, except those that CloudFront requires to be in us-east-1. */
export class RegistryStack extends Stack {
  constructor(scope: Construct, id: string, props: RegistryStackProps) {
    super(scope, id, props);
    const { config } = props;
    const name = deploymentName(config);
    const { table } = new RegistryTable(this, 'Registry');
    const { bus } = new RegistryBus(this, 'Events', { name });
    const mail = new Mail(this, 'Mail', config);
    const secrets = new Secrets(this, 'Secrets', config);

    const functions = functionNames.map(
      (functionName) =>
        new UseCaseFunction(this, functionName, {
          config,
          name: functionName,
          definition: definitionOf(functionName),
          codeFolder: props.codeFolder(functionName),
          table,
          bus,
          mail,
          secrets,
        }),
    );
    const functionNamed = (functionName: FunctionName): UseCaseFunction => {
      const found = functions.find((each) => each.name === functionName);
      if (found === undefined) throw new Error(`No function ${functionName}`);
      return found;
    };

    const http = new Interface(this, 'Interface', {
      config,
      authorizer: functionNamed('verify-origin'),
      functions: functions.filter(({ definition }) => definition.trigger.kind === 'route'),
    });
    const relay = new StreamRelay(this, 'Relay', {
      name: `${name}-relay-events`,
      table,
      relay: functionNamed('relay-events'),
    });
    for (const target of functions) {
      const { trigger } = target.definition;
      if (trigger.kind !== 'schedule') continue;
      new Schedule(this, `${target.name}-schedule`, {
        name: `${name}-${target.name}`,
        everyMinutes: trigger.everyMinutes,
        target,
      });
    }
    const { subscriptions } = new Consumers(this, 'Consumers', { config, bus, mail, functions });
    const website = new Website(this, 'Website', {
      config,
      certificateArn: props.certificateArn,
      webAclArn: props.webAclArn,
      interfaceHost: http.hostName,
      originSecret: secrets.origin,
      webFolder: props.webFolder,
    });

    const alarms = new Alarms(this, 'Alarms', {
      config,
      api: http.api,
      functions,
      subscriptions,
      relay,
    });
    new OperationsDashboard(this, 'Dashboard', {
      config,
      api: http.api,
      functions,
      subscriptions,
      alarms: alarms.all,
    });
    new CfnOutput(this, 'SiteUrl', { value: siteUrl(config) });
    new CfnOutput(this, 'DistributionHost', {
      description: `Point ${config.domainName} here`,
      value: website.distribution.distributionDomainName,
    });
  }
}
