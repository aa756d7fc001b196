import { Effect, PolicyStatement, type Conditions } from 'aws-cdk-lib/aws-iam';
import {
  partitions,
  pendingIndex,
  pendingKinds,
  tableKeys,
  type Partition,
} from '../../shared/store/keys.ts';
import type {
  AttributeAccess,
  PendingKind,
  TableAccess,
  TableAction,
} from '../../shared/store/table-access.ts';

/**
 * Returns one statement per action, limited to the key prefixes of the items that the function may access with that
 * action and, if `attributes` has an entry for the action, to the attributes listed there. Statements are grouped by
 * action rather than by partition, because IAM checks a transaction that puts items into two partitions as a single
 * PutItem with the keys and attributes of both.
 */
export function tableStatements(
  tableArn: string,
  access: TableAccess,
  attributes: AttributeAccess = {},
): PolicyStatement[] {
  const prefixes = new Map<TableAction, string[]>();
  for (const [partition, actions] of Object.entries(access) as [
    Partition,
    readonly TableAction[],
  ][]) {
    for (const action of actions)
      prefixes.set(action, [...(prefixes.get(action) ?? []), `${partitions[partition]}*`]);
  }
  return [...prefixes].map(([action, leadingKeys]) =>
    limitedTo(leadingKeys, action, tableArn, attributeConditions(attributes[action])),
  );
}

/** Allows the function to query the pending index, but only for the kinds of work that it handles. */
export function pendingStatement(tableArn: string, kinds: readonly PendingKind[]): PolicyStatement {
  return limitedTo(
    kinds.map((kind) => (kind === 'event' ? pendingKinds.event : `${pendingKinds[kind]}#*`)),
    'Query',
    `${tableArn}/index/${pendingIndex.name}`,
  );
}

/** ReturnValues must be NONE, because a write that returns the old item also reveals its other attributes. */
function attributeConditions(attributes: readonly string[] | undefined): Conditions {
  if (attributes === undefined) return {};
  return {
    'ForAllValues:StringEquals': {
      'dynamodb:Attributes': [tableKeys.partition, tableKeys.sort, ...attributes],
    },
    StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' },
  };
}

function limitedTo(
  leadingKeys: readonly string[],
  action: TableAction,
  resource: string,
  more: Conditions = {},
): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.ALLOW,
    actions: [`dynamodb:${action}`],
    resources: [resource],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leadingKeys }, ...more },
  });
}
