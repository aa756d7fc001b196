import type { EventName } from '../../events/catalogue.ts';
import type { Route, SecretName } from '../../shared/routes/route.ts';
import type { AttributeAccess, PendingKind, TableAccess } from '../../shared/store/table-access.ts';

/** The method and path of a route, and its tag in the API description. */
export type RoutedPath = Pick<Route, 'method' | 'path' | 'tag'>;

export type MailFeedback = 'bounce' | 'complaint';

export type Trigger =
  /**
   * The routes are declared in shared/routes. A function serves several routes only if a single standard defines them
   * together.
   */
  | { readonly kind: 'route'; readonly routes: readonly RoutedPath[] }
  | { readonly kind: 'authorizer' }
  /** Invoked only by an operator (docs/operations.md). */
  | { readonly kind: 'operator' }
  | { readonly kind: 'stream' }
  | { readonly kind: 'schedule'; readonly everyMinutes: number }
  | {
      readonly kind: 'events';
      readonly names: readonly EventName[];
      /** The events in `names` that go to a separate queue, so that they never wait behind the others. */
      readonly urgent?: readonly EventName[];
      /** The events in `names` that trigger letters to unconfirmed addresses; they go to a queue of their own. */
      readonly first?: readonly EventName[];
      readonly concurrency?: number;
    }
  | { readonly kind: 'mail-feedback'; readonly types: readonly MailFeedback[] };

/** Everything that is specific to one function; the rest of its infrastructure is derived from this. */
export interface FunctionDefinition {
  readonly purpose: string;
  readonly trigger: Trigger;
  readonly access?: TableAccess;
  readonly attributes?: AttributeAccess;
  /** The kinds of work that the function may look up in the pending index. */
  readonly pending?: readonly PendingKind[];
  /** The function may put events on the bus. */
  readonly publishes?: true;
  /** The function may add entries to the ledger of erasures, but may not read or remove any. */
  readonly recordsErasures?: true;
  /** The function may send mail from the deployment's address. */
  readonly sendsMail?: true;
  readonly secrets?: readonly SecretName[];
  /** Memory in MB; CPU scales with it. */
  readonly memory?: number;
  readonly timeoutSeconds?: number;
}

/** Returns a function's routes in the order in which they are declared; empty if the function has another trigger. */
export function routesOf({ trigger }: FunctionDefinition): readonly RoutedPath[] {
  return trigger.kind === 'route' ? trigger.routes : [];
}
