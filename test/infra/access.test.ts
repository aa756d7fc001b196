import { describe, expect, it } from 'vitest';
import { definitionOf, functionNames } from '../../infra/functions/index.ts';
import { routes } from '../campaigns/access/access-rules.ts';
import { functionNamed, resourcesOf, synthesised, targetOf } from './synthesised.ts';

const { registry, edge } = synthesised();
const permissions = resourcesOf(registry, 'AWS::Lambda::Permission');
const callersOf = (name: string): string[] => {
  const { id } = functionNamed(registry, name);
  return permissions
    .filter(({ Properties }) => targetOf(Properties['FunctionName']) === id)
    .map(({ Properties }) => String(Properties['Principal']));
};

/** Who may invoke a function, by what triggers it. Queues and streams are read by Lambda itself and need no permission. */
const callers: Record<string, readonly string[]> = {
  route: ['apigateway.amazonaws.com'],
  authorizer: ['apigateway.amazonaws.com'],
  schedule: ['events.amazonaws.com'],
};

describe('What people can reach', () => {
  it('are the routes of the table of who may what, each with the authorizer that lets only CloudFront in', () => {
    const made = resourcesOf(registry, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => ({
      key: String(Properties['RouteKey']),
      guarded: Properties['AuthorizationType'],
    }));

    expect(made.map(({ key }) => key).toSorted()).toEqual([...routes].toSorted());
    expect(made.filter(({ guarded }) => guarded !== 'CUSTOM')).toEqual([]);
  });

  it.each(functionNames)('%s may be invoked by nothing but its trigger', (name) => {
    expect([...new Set(callersOf(name))]).toEqual(callers[definitionOf(name).trigger.kind] ?? []);
  });

  it('is no function by a URL of its own, and no permission is without a source', () => {
    const urls = [registry, edge].flatMap((template) => resourcesOf(template, 'AWS::Lambda::Url'));
    const unbound = permissions.filter(
      ({ Properties }) =>
        Properties['SourceArn'] === undefined || Properties['FunctionUrlAuthType'] !== undefined,
    );

    expect(permissions.length).toBeGreaterThan(0);
    expect([...urls, ...unbound]).toEqual([]);
  });
});
