import type { Partition, pendingKinds } from './keys.ts';

/** The actions on the table that a function can be granted. Scan is deliberately not among them. */
export const tableActions = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'ConditionCheckItem',
] as const;
export type TableAction = (typeof tableActions)[number];
/** The kinds of work that a function may look up in the pending index. */
export type PendingKind = keyof typeof pendingKinds;
/**
 * The partitions that a function may access, with the actions it may use on each. Anything not
 * listed is denied.
 */
export type TableAccess = Readonly<Partial<Record<Partition, readonly TableAction[]>>>;
/** The attributes that each action may use, besides the keys. An action that is not listed may use all attributes. */
export type AttributeAccess = Readonly<Partial<Record<TableAction, readonly string[]>>>;
