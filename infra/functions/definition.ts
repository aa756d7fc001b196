import type { EventName } from '../../events/catalogue.ts';
import type { Route, SecretName } from '../../shared/routes/route.ts';
import type { pendingKinds } from '../../shared/store/keys.ts';
import type { TableAccess } from '../../shared/store/table-access.ts';

export type PendingKind = keyof typeof pendingKinds;
export type MailFeedback = 'bounce' | 'complaint';

export type Trigger =
  /** Declared in shared/routes; more than one only where a single standard defines them together. */
  | { readonly kind: 'route'; readonly routes: readonly Pick<Route, 'method' | 'path'>[] }
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

/** A function's routes in the order of its declaration; empty when it has another trigger. */
export function routesOf({
  trigger,
}: FunctionDefinition): readonly Pick<Route, 'method' | 'path'>[] {
  return trigger.kind === 'route' ? trigger.routes : [];
}
