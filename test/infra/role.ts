import type { Template } from 'aws-cdk-lib/assertions';
import type { Json } from './json.ts';
import { functionNamed, resourcesOf, targetOf } from './synthesised.ts';

export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly unknown[];
  readonly conditions: Record<string, Record<string, string[]>>;
}

const asList = <Value>(value: Value | Value[]): Value[] => (Array.isArray(value) ? value : [value]);

/** What the role of a function allows, across all attached policies. */
export function statementsOf(template: Template, functionName: string): Statement[] {
  const roleId = targetOf(functionNamed(template, functionName).Properties['Role']);
  return resourcesOf(template, 'AWS::IAM::Policy')
    .filter(({ Properties }) =>
      asList<unknown>(Properties['Roles']).some((role) => targetOf(role) === roleId),
    )
    .flatMap(({ Properties }) =>
      asList<Record<string, Json>>(Properties['PolicyDocument'].Statement),
    )
    .map((statement) => {
      if (statement['Effect'] !== 'Allow') throw new Error('these roles only allow');
      return {
        actions: asList<string>(statement['Action']),
        resources: asList<unknown>(statement['Resource']),
        conditions: (statement['Condition'] ?? {}) as Statement['conditions'],
      };
    });
}

/** Whether these statements allow the action on items of the resource with this partition key. */
export function mayReach(
  statements: readonly Statement[],
  action: string,
  partitionKey: string,
  resource: unknown,
): boolean {
  return statements.some(
    (statement) =>
      statement.actions.some((pattern) => matches(pattern, action)) &&
      statement.resources.some((each) => JSON.stringify(each) === JSON.stringify(resource)) &&
      Object.entries(statement.conditions).every(([operator, keys]) =>
        fulfilled(operator, keys, partitionKey),
      ),
  );
}

function fulfilled(
  operator: string,
  keys: Record<string, string[]>,
  partitionKey: string,
): boolean {
  if (operator !== 'ForAllValues:StringLike')
    throw new Error(`this test does not support the condition ${operator}`);
  return Object.entries(keys).every(([key, patterns]) => {
    if (key !== 'dynamodb:LeadingKeys')
      throw new Error(`this test does not support the condition key ${key}`);
    return patterns.some((pattern) => matches(pattern, partitionKey));
  });
}

function matches(pattern: string, value: string): boolean {
  const parts = pattern
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`).test(value);
}
