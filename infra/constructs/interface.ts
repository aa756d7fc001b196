import { Duration, Stack } from 'aws-cdk-lib';
import {
  AuthorizerPayloadVersion,
  HttpApi,
  HttpAuthorizer,
  HttpAuthorizerType,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { deploymentName, type Config } from '../config.ts';
import type { UseCaseFunction } from './use-case-function.ts';

/** The header that CloudFront adds to prove that a request came through it. */
export const originHeader = 'x-origin-verify';

export interface InterfaceProps {
  readonly config: Config;
  readonly authorizer: UseCaseFunction;
}

/**
 * The HTTP interface, without routes and without a stage: each module adds its own routes, behind the authorizer that
 * admits only requests that came through CloudFront, and the stage is deployed after the modules.
 */
export class Interface extends Construct {
  readonly apiId: string;
  readonly authorizerId: string;

  constructor(scope: Construct, id: string, props: InterfaceProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const { lambda } = props.authorizer;
    const httpApi = new HttpApi(this, 'Api', {
      apiName: deploymentName(props.config),
      createDefaultStage: false,
    });
    this.apiId = httpApi.apiId;
    // The CDK's HttpLambdaAuthorizer does the same, but only for an API that has a route in the same stack.
    this.authorizerId = new HttpAuthorizer(this, 'Origin', {
      httpApi,
      type: HttpAuthorizerType.LAMBDA,
      authorizerName: 'Origin',
      authorizerUri: stack.formatArn({
        service: 'apigateway',
        account: 'lambda',
        resource: 'path/2015-03-31/functions',
        resourceName: `${lambda.functionArn}/invocations`,
      }),
      payloadFormatVersion: AuthorizerPayloadVersion.VERSION_2_0,
      enableSimpleResponses: true,
      identitySource: [`$request.header.${originHeader}`],
      resultsCacheTtl: Duration.minutes(5),
    }).authorizerId;
    lambda.addPermission('Authorizer', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: stack.formatArn({
        service: 'execute-api',
        resource: this.apiId,
        resourceName: `authorizers/${this.authorizerId}`,
      }),
    });
  }
}
