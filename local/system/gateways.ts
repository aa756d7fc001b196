import { Authorizer } from '../http/authorizer.ts';
import { Gateway, type RouteTarget } from '../http/gateway.ts';
import { Routes } from '../http/routes.ts';
import { Throttle } from '../http/throttle.ts';
import type { Invocable } from '../lambda/function-pool.ts';
import { StartRefused } from '../start-refused.ts';
import {
  apiShape,
  authorizerShape,
  integrationShape,
  routeShape,
  stageShape,
  type StageModel,
} from '../template/http-shapes.ts';
import type { Resolver } from '../template/resolver.ts';
import { pointedAt, typed } from '../template/typed.ts';

type Functions = ReadonlyMap<string, Invocable>;

/**
 * The HTTP APIs, by the host name that CloudFront uses for them. The routes, the authorizer and the stage of an API
 * need not be in the same stack as the API. The stage's throttle is disabled when `throttled` is false. Throws
 * StartRefused if a stage has settings for a route that does not exist; API Gateway refuses such a stage too.
 */
export function buildGateways(
  resolver: Resolver,
  functions: Functions,
  throttled = true,
): Map<string, Gateway> {
  const authorizers = buildAuthorizers(resolver, functions);
  const integrations = new Map(
    typed(resolver, 'AWS::ApiGatewayV2::Integration', integrationShape).map((each) => [
      each.ref,
      each.model,
    ]),
  );
  const routes = typed(resolver, 'AWS::ApiGatewayV2::Route', routeShape);
  const stages = typed(resolver, 'AWS::ApiGatewayV2::Stage', stageShape);
  const gateways = typed(resolver, 'AWS::ApiGatewayV2::Api', apiShape).map(
    ({ ref: apiId, resource }) => {
      const stage = stages.find(({ model }) => model.ApiId === apiId)?.model;
      const limits = throttled ? stage : undefined;
      const throttle = throttleOf(limits?.DefaultRouteSettings);
      const ownRoutes = routes.filter(({ model }) => model.ApiId === apiId);
      refuseSettingsWithoutRoute(
        stage,
        ownRoutes.map(({ model }) => model.RouteKey),
      );
      const targets = ownRoutes.map(({ resource: { logicalId }, model }) => {
        const integration = pointedAt(
          integrations,
          model.Target.replace(/^integrations\//, ''),
          logicalId,
        );
        const target: RouteTarget = {
          target: pointedAt(functions, functionArn(integration.IntegrationUri), logicalId),
          timeoutMs: integration.TimeoutInMillis,
          authorizer:
            model.AuthorizerId === undefined
              ? undefined
              : pointedAt(authorizers, model.AuthorizerId, logicalId),
          throttle: throttleOf(limits?.RouteSettings?.[model.RouteKey]) ?? throttle,
        };
        return { routeKey: model.RouteKey, target };
      });
      const domainName = `${apiId}.execute-api.${resource.awsRegion}.amazonaws.com`;
      const settings = {
        account: resource.account,
        apiId,
        domainName,
        stage: stage?.StageName ?? '$default',
      };
      return [domainName, new Gateway(settings, new Routes(targets))] as const;
    },
  );
  return new Map(gateways);
}

function refuseSettingsWithoutRoute(
  stage: StageModel | undefined,
  routeKeys: readonly string[],
): void {
  const missing = Object.keys(stage?.RouteSettings ?? {}).filter((key) => !routeKeys.includes(key));
  if (missing.length > 0)
    throw new StartRefused(
      `The API's stage has settings for ${missing.join(', ')}, which is not a route.`,
    );
}

function buildAuthorizers(resolver: Resolver, functions: Functions): Map<string, Authorizer> {
  const authorizers = typed(resolver, 'AWS::ApiGatewayV2::Authorizer', authorizerShape).map(
    ({ ref, resource, model }) => {
      const target = pointedAt(functions, functionArn(model.AuthorizerUri), resource.logicalId);
      const { IdentitySource: identitySources, AuthorizerResultTtlInSeconds: ttlSeconds } = model;
      return [
        ref,
        new Authorizer({ target, identitySources, ttlSeconds, clock: Date.now }),
      ] as const;
    },
  );
  return new Map(authorizers);
}

function throttleOf(settings: StageModel['DefaultRouteSettings']): Throttle | undefined {
  const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = settings ?? {};
  return rate === undefined ? undefined : new Throttle({ rate, burst: burst ?? rate }, Date.now);
}

/** Returns the function's ARN from either the ARN itself or the path that API Gateway uses to invoke the function. */
function functionArn(uri: string): string {
  return /functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1] ?? uri;
}
