import type { EventName } from '../../events/catalogue.ts';
import type { Partition, pendingKinds } from '../../shared/store/keys.ts';

/** What a function may be allowed on the table. Reading everything (Scan) is not among them. */
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
/** Which partitions a function may reach, and how. What is not named here is denied. */
export type TableAccess = Readonly<Partial<Record<Partition, readonly TableAction[]>>>;
export type PendingKind = keyof typeof pendingKinds;
export type SecretName = 'signing' | 'desk' | 'origin';
export type MailFeedback = 'bounce' | 'complaint';

type Path = `/v1/${string}`;

export type Trigger =
  /** Several paths only where one standard defines them together. */
  | {
      readonly kind: 'route';
      readonly method: 'GET' | 'POST' | 'PUT';
      readonly path: Path | readonly Path[];
    }
  | { readonly kind: 'authorizer' }
  /** Invoked by an operator only (docs/operations.md). */
  | { readonly kind: 'operator' }
  | { readonly kind: 'stream' }
  | { readonly kind: 'schedule'; readonly everyMinutes: number }
  | {
      readonly kind: 'events';
      readonly names: readonly EventName[];
      /** Those of `names` that go through a queue of their own, so that they never wait behind the others. */
      readonly urgent?: readonly EventName[];
      readonly concurrency?: number;
    }
  | { readonly kind: 'mail-feedback'; readonly types: readonly MailFeedback[] };

/** All that is particular to one function; everything else follows from it. */
export interface FunctionDefinition {
  readonly purpose: string;
  readonly trigger: Trigger;
  readonly access?: TableAccess;
  /** What the function may look up in the index of pending work. */
  readonly pending?: readonly PendingKind[];
  /** May put events on the bus. */
  readonly publishes?: true;
  /** May send mail from the region's own address. */
  readonly sendsMail?: true;
  readonly secrets?: readonly SecretName[];
  /** MB; CPU grows with it. */
  readonly memory?: number;
  readonly timeoutSeconds?: number;
}

export interface HttpRoute {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: Path;
}

/** The routes that lead to a function, in the order of its definition; none when something else triggers it. */
export function routesOf({ trigger }: FunctionDefinition): HttpRoute[] {
  if (trigger.kind !== 'route') return [];
  return [trigger.path].flat().map((path) => ({ method: trigger.method, path }));
}
