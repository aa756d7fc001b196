import type { EventName } from '../../events/catalogue.ts';
import type { Partition, pendingKinds } from '../../shared/store/keys.ts';

/** The actions on the table that a function can be granted. Scan is deliberately left out. */
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
/** The partitions that a function may access, and how. Anything that is not listed is denied. */
export type TableAccess = Readonly<Partial<Record<Partition, readonly TableAction[]>>>;
export type PendingKind = keyof typeof pendingKinds;
export type SecretName = 'signing' | 'desk' | 'origin';
export type MailFeedback = 'bounce' | 'complaint';

type Path = `/v1/${string}`;

export type Trigger =
  /** A route has more than one path only if a single standard defines those paths together. */
  | {
      readonly kind: 'route';
      readonly method: 'GET' | 'POST' | 'PUT';
      readonly path: Path | readonly Path[];
    }
  | { readonly kind: 'authorizer' }
  /** Invoked only by an operator (docs/operations.md). */
  | { readonly kind: 'operator' }
  | { readonly kind: 'stream' }
  | { readonly kind: 'schedule'; readonly everyMinutes: number }
  | {
      readonly kind: 'events';
      readonly names: readonly EventName[];
      /** The subset of `names` that has its own queue, so that these events never wait behind the others. */
      readonly urgent?: readonly EventName[];
      readonly concurrency?: number;
    }
  | { readonly kind: 'mail-feedback'; readonly types: readonly MailFeedback[] };

/** Everything specific to one function; the rest is derived from it. */
export interface FunctionDefinition {
  readonly purpose: string;
  readonly trigger: Trigger;
  readonly access?: TableAccess;
  /** The kinds of work that the function may look up in the pending index. */
  readonly pending?: readonly PendingKind[];
  /** The function may put events on the bus. */
  readonly publishes?: true;
  /** The function may send mail from the region's address. */
  readonly sendsMail?: true;
  readonly secrets?: readonly SecretName[];
  /** Memory in MB; CPU scales with it. */
  readonly memory?: number;
  readonly timeoutSeconds?: number;
}

export interface HttpRoute {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: Path;
}

/** The routes of a function, in the order of its definition; empty if it has another kind of trigger. */
export function routesOf({ trigger }: FunctionDefinition): HttpRoute[] {
  if (trigger.kind !== 'route') return [];
  return [trigger.path].flat().map((path) => ({ method: trigger.method, path }));
}
