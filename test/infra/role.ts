import type { Template } from 'aws-cdk-lib/assertions';
import type { Json } from './json.ts';
import { functionNamed, resourcesOf, targetOf } from './synthesised.ts';

export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly unknown[];
  readonly conditions: Record<string, Record<string, string | string[]>>;
}

/** The parts of a request to the table that IAM's conditions can check. */
export interface TableRequest {
  readonly partitionKey: string;
  /** The attributes that the request names or writes; by default only the keys. */
  readonly attributes?: readonly string[];
  /** The `ReturnValues` of the request: the values of the changed item that the response should contain. */
  readonly returnValues?: string | undefined;
}

const asList = <Value>(value: Value | Value[]): Value[] => (Array.isArray(value) ? value : [value]);

/** The statements that apply to a function's role, from all attached policies. */
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

/** Whether these statements allow the action, with this request, on the resource. */
export function mayReach(
  statements: readonly Statement[],
  action: string,
  request: TableRequest,
  resource: unknown,
): boolean {
  return statements.some(
    (statement) =>
      statement.actions.some((pattern) => matches(pattern, action)) &&
      statement.resources.some((each) => JSON.stringify(each) === JSON.stringify(resource)) &&
      Object.entries(statement.conditions).every(([operator, keys]) =>
        Object.entries(keys).every(([key, allowed]) =>
          fulfilled(`${operator} ${key}`, asList(allowed), request),
        ),
      ),
  );
}

/** Evaluates a condition as IAM does: a condition with ForAllValues or IfExists is met if the request lacks its key. */
function fulfilled(
  condition: string,
  allowed: readonly string[],
  { partitionKey, attributes = [], returnValues }: TableRequest,
): boolean {
  switch (condition) {
    case 'ForAllValues:StringLike dynamodb:LeadingKeys':
      return allowed.some((pattern) => matches(pattern, partitionKey));
    case 'ForAllValues:StringEquals dynamodb:Attributes':
      return attributes.every((attribute) => allowed.includes(attribute));
    case 'StringEqualsIfExists dynamodb:ReturnValues':
      return returnValues === undefined || allowed.includes(returnValues);
    default:
      throw new Error(`this test does not support the condition ${condition}`);
  }
}

function matches(pattern: string, value: string): boolean {
  const parts = pattern
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`).test(value);
}
