import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
} from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { deploymentName, type Config } from '../config.ts';
import { routesOf } from '../functions/definition.ts';
import type { UseCaseFunction } from './use-case-function.ts';

/** The header that CloudFront adds to prove that a request came through it. */
export const originHeader = 'x-origin-verify';

/** Limits in requests per second for the whole region; a public register of a few hundred groups stays below them. */
const throttle = { rateLimit: 50, burstLimit: 100 };

export interface InterfaceProps {
  readonly config: Config;
  readonly authorizer: UseCaseFunction;
  /** The functions that have a route. */
  readonly functions: readonly UseCaseFunction[];
}

/** The HTTP interface: the routes of every use case, all of which admit only requests that came through CloudFront. */
export class Interface extends Construct {
  readonly api: HttpApi;
  /** Host name of the API's own endpoint, for CloudFront. */
  readonly hostName: string;

  constructor(scope: Construct, id: string, props: InterfaceProps) {
    super(scope, id);
    const { config } = props;
    this.api = new HttpApi(this, 'Api', {
      apiName: deploymentName(config),
      createDefaultStage: false,
      defaultAuthorizer: new HttpLambdaAuthorizer('Origin', props.authorizer.lambda, {
        responseTypes: [HttpLambdaResponseType.SIMPLE],
        identitySource: [`$request.header.${originHeader}`],
        resultsCacheTtl: Duration.minutes(5),
      }),
    });
    this.hostName = `${this.api.apiId}.execute-api.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`;
    for (const { name, definition, lambda } of props.functions) {
      const integration = new HttpLambdaIntegration(name, lambda);
      for (const { method, path } of routesOf(definition))
        this.api.addRoutes({ path, methods: [HttpMethod[method]], integration });
    }
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog(config)),
        format: accessLogFormat,
      },
    });
  }

  private accessLog(config: Config): LogGroup {
    return new LogGroup(this, 'AccessLog', {
      logGroupName: `/buurtkring/${config.stage}/${config.region}/access`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}

/**
 * The access log leaves out the IP address, path, query and user agent, because they can identify a person or contain a
 * token. The route key does neither.
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
