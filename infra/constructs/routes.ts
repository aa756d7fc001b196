import {
  HttpApi,
  HttpAuthorizer,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { methodsOf } from '../../shared/routes/route.ts';
import { routesOf } from '../functions/definition.ts';
import type { UseCaseFunction } from './use-case-function.ts';

export interface RoutesProps {
  readonly apiId: string;
  readonly authorizerId: string;
  readonly functions: readonly UseCaseFunction[];
}

/** Adds these functions' routes to the HTTP API, behind its authorizer. */
export class Routes extends Construct {
  constructor(scope: Construct, id: string, props: RoutesProps) {
    super(scope, id);
    const httpApi = HttpApi.fromHttpApiAttributes(this, 'Api', { httpApiId: props.apiId });
    const authorizer = HttpAuthorizer.fromHttpAuthorizerAttributes(this, 'Origin', {
      authorizerId: props.authorizerId,
      authorizerType: 'CUSTOM',
    });
    for (const { name, definition, lambda } of props.functions) {
      const integration = new HttpLambdaIntegration(name, lambda);
      for (const route of routesOf(definition)) {
        for (const method of methodsOf(route)) {
          new HttpRoute(this, `${method} ${route.path}`, {
            httpApi,
            routeKey: HttpRouteKey.with(route.path, HttpMethod[method]),
            integration,
            authorizer,
          });
        }
      }
    }
  }
}
