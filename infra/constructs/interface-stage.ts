import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpStage, LogGroupLogDestination, type IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { logGroupNameOf } from '../names.ts';
import { retention } from '../retention.ts';

/** Limits in requests per second for the deployment; a public register of a few hundred groups stays below them. */
const throttle = { rateLimit: 50, burstLimit: 100 };

/**
 * The stage that puts the routes of all modules online, with their limits and a log. A limit for one route is set on
 * the stage, and API Gateway refuses a limit for a route that does not exist, so the stage is deployed after the
 * modules. A route that a module adds later goes live at once.
 */
export class InterfaceStage extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly config: Config; readonly httpApi: IHttpApi },
  ) {
    super(scope, id);
    const accessLog = new LogGroup(this, 'AccessLog', {
      logGroupName: logGroupNameOf(props.config, 'access'),
      retention: retention.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: props.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: accessLogFormat,
      },
    });
  }
}

/**
 * Leaves out the IP address, path, query and user agent, because they can identify a person or contain a token. The
 * route key does neither.
 */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTimeEpoch(),
    route: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    latency: AccessLogField.contextResponseLatency(),
    length: AccessLogField.contextResponseLength(),
    integrationStatus: AccessLogField.contextIntegrationStatus(),
    error: AccessLogField.contextErrorResponseType(),
  }),
);
