import { describe, expect, it } from 'vitest';
import { definitionOf, functionNames } from '../../infra/functions/index.ts';
import { allRoutes } from '../../shared/routes/all-routes.ts';
import { methodsOf } from '../../shared/routes/route.ts';
import { officerRules, passkeyRules, routes } from '../campaigns/access/access-rules.ts';
import { functionNamed, resourcesOf, synthesised, targetOf } from './synthesised.ts';

const { registry, edge } = synthesised();
const permissions = resourcesOf(registry, 'AWS::Lambda::Permission');
const callersOf = (name: string): string[] => {
  const { id } = functionNamed(registry, name);
  return permissions
    .filter(({ Properties }) => targetOf(Properties['FunctionName']) === id)
    .map(({ Properties }) => String(Properties['Principal']));
};

/**
 * The services that may invoke a function, by the type of its trigger. Lambda itself polls queues and streams, so
 * functions with those triggers need no such permission.
 */
const callers: Record<string, readonly string[]> = {
  route: ['apigateway.amazonaws.com'],
  authorizer: ['apigateway.amazonaws.com'],
  schedule: ['events.amazonaws.com'],
};

const readByHead = allRoutes
  .filter((route) => methodsOf(route).includes('HEAD'))
  .map(({ path }) => path);

describe('The public attack surface', () => {
  it('consists of the routes in the access table, each behind the authorizer that admits only CloudFront', () => {
    const created = resourcesOf(registry, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => ({
      key: String(Properties['RouteKey']),
      guarded: Properties['AuthorizationType'],
    }));

    const declared = [...routes, ...[...officerRules, ...passkeyRules].map(({ route }) => route)];
    expect(created.map(({ key }) => key).toSorted()).toEqual(
      [...declared, ...readByHead.map((path) => `HEAD ${path}`)].toSorted(),
    );
    expect(created.filter(({ guarded }) => guarded !== 'CUSTOM')).toEqual([]);
  });

  it.each(functionNames)('lets only its trigger invoke %s', (name) => {
    expect([...new Set(callersOf(name))]).toEqual(callers[definitionOf(name).trigger.kind] ?? []);
  });

  it('includes no function URL and no permission without a source', () => {
    const urls = [registry, edge].flatMap((template) => resourcesOf(template, 'AWS::Lambda::Url'));
    const unbound = permissions.filter(
      ({ Properties }) =>
        Properties['SourceArn'] === undefined || Properties['FunctionUrlAuthType'] !== undefined,
    );

    expect(permissions.length).toBeGreaterThan(0);
    expect([...urls, ...unbound]).toEqual([]);
  });
});
