import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { siteUrl, type Config } from '../config.ts';
import { Alarms } from '../constructs/alarms.ts';
import { OperationsDashboard } from '../constructs/dashboard.ts';
import { InterfaceStage } from '../constructs/interface-stage.ts';
import { Website } from '../constructs/website.ts';
import { functionNames } from '../functions/index.ts';
import type { ApiStack } from './api-stack.ts';
import type { EdgeStack } from './edge-stack.ts';
import type { ModuleStack } from './module-stack.ts';

export interface FrontStackProps extends StackProps {
  readonly config: Config;
  readonly edge: EdgeStack;
  readonly api: ApiStack;
  readonly modules: readonly ModuleStack[];
  /** Returns the folder that contains the web application, which need not be built unless this stack is deployed. */
  readonly webFolder: (isDeployed: boolean) => string;
}

/**
 * The resources that are deployed after the modules: the stage that puts their routes online, the website in front of
 * that stage, an alarm on server errors, and the dashboard of the whole deployment.
 */
export class FrontStack extends Stack {
  constructor(scope: Construct, id: string, props: FrontStackProps) {
    super(scope, id, props);
    const { config, edge, api, modules } = props;
    const httpApi = HttpApi.fromHttpApiAttributes(this, 'Api', { httpApiId: api.apiId });
    new InterfaceStage(this, 'Interface', { config, httpApi });
    const website = new Website(this, 'Website', {
      config,
      certificateArn: edge.certificateArn,
      webAclArn: edge.webAclArn,
      interfaceHost: `${api.apiId}.execute-api.${this.region}.${this.urlSuffix}`,
      webFolder: props.webFolder(this.bundlingRequired),
    });
    const alarms = new Alarms(this, 'Alarms', config);
    alarms.add({
      name: 'interface-5xx',
      description: 'The interface responded to requests with a server error (5xx)',
      metric: httpApi.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
    });
    new OperationsDashboard(this, 'Dashboard', {
      config,
      api: httpApi,
      functions: functionNames,
      subscriptions: modules.flatMap(({ subscriptions }) => subscriptions),
      alarms: [...modules.flatMap((each) => each.alarms), ...alarms.names],
    });
    new CfnOutput(this, 'SiteUrl', { value: siteUrl(config) });
    new CfnOutput(this, 'DistributionHost', {
      description: `Point ${config.domainName} here`,
      value: website.distribution.distributionDomainName,
    });
  }
}
