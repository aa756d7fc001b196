import * as z from 'zod';
import type { Right } from '../domain/desk/rights.ts';
import type { CapName } from '../domain/platform/caps.ts';
import type { TokenPurpose } from '../domain/platform/token.ts';
import type { Region } from '../regions/region.ts';
import type { ProblemType } from '../requests/problem-types.ts';
import type { AttributeAccess, PendingKind, TableAccess } from '../store/table-access.ts';

/** The kind of object that a route acts on (a group, join request or starter), and the state that it must be in. */
export type ObjectKind =
  | 'submitted'
  | 'pending'
  | 'asked'
  | 'active'
  | 'active-unwanted'
  | 'shared'
  | 'with-successor'
  | 'nominated'
  | 'nominated-unwanted'
  | 'invited'
  | 'invited-unwanted'
  | 'invited-wrongly'
  | 'join-submitted'
  | 'join-unwanted'
  | 'join-open'
  | 'starter'
  | 'kit'
  | 'kit-unwanted';

/**
 * The credential that a caller presents: the mailed token itself, or the session that started when its recipient
 * pressed the button on the page that the token opens. A route that only reads takes the token, so that opening a page
 * changes nothing; a route that changes something takes only a session.
 */
export type CredentialKind = 'token' | 'session';

/** The requirements that a signed-in officer must meet to call a route. */
export interface OfficerCaller {
  readonly by: 'officer';
  readonly with: 'session';
  /**
   * The right that the officer needs, and where. `region`: in the whole region. `municipality`: in the municipality of
   * the object that the path or body names; the use case checks this with `ensureRight` once it has loaded the object.
   * `anywhere`: in at least one municipality, used for lists, which the use case restricts with `scopeOf`. Without
   * `needs`, every officer who is signed in may call the route.
   */
  readonly needs?: {
    readonly right: Right;
    readonly in: 'region' | 'municipality' | 'anywhere';
  };
  /** The officer named in the path (`officerId`) may call the route too, even without the right. */
  readonly orSelf?: true;
  /** The officer must have authenticated again within the last few minutes. */
  readonly stepUp?: true;
  /** Pages send the request automatically, so it does not count as use of the session. */
  readonly unattended?: true;
  /** The kind of object that the path names, if it names one. */
  readonly about?:
    | ObjectKind
    | 'own-session'
    | 'own-passkey'
    | 'officer'
    | 'invitation'
    | 'applicant'
    | 'circle'
    | 'member'
    | 'stand-in'
    | 'mailbox';
}

/**
 * Who may call a route. A token for another purpose or another object is refused, and so is an expired or damaged one.
 */
export type Caller =
  | {
      readonly by: 'anybody';
      /** The kind of object that the path names, if it names one. */
      readonly about?: ObjectKind;
    }
  | {
      /** The purposes for which a mailed token gives access to the route. */
      readonly by: readonly TokenPurpose[];
      readonly with: CredentialKind;
      /** The kind of object that the path names; the token must be for that very object. */
      readonly about: ObjectKind;
      /** The response when the same token is used again, or is used after its group has closed. */
      readonly again:
        'the same' | 'already-decided' | 'already-answered' | 'not-possible-now' | 'link-revoked';
    }
  | {
      /** Anybody who holds a token, whatever its purpose and subject; the path names no object. */
      readonly by: 'holder';
      readonly with: CredentialKind;
    }
  | {
      /**
       * Anybody who signs in with a passkey on one of our own pages. The challenge is tied to the browser, and the
       * passkey's response identifies the officer.
       */
      readonly by: 'passkey';
    }
  | OfficerCaller;

export type SecretName = 'fingerprint' | 'contacts' | 'origin' | 'providers';

export type PerRegion<Value> = Value | ((region: Region) => Value);

/** The request body that a route accepts, with an example that fits its schema. */
export interface RouteBody<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly example: unknown;
}

export interface RouteSuccess<Schema extends z.ZodType> {
  /** A 303 redirects a browser that followed a link; it has no body. */
  readonly status: 200 | 201 | 303;
  readonly schema: Schema;
  /** The name of the schema in the OpenAPI description; routes that use the same name share the schema. */
  readonly name: string;
  /** A response that the schema accepts. */
  readonly example: unknown;
  /** Media type; `application/json` by default. */
  readonly type?: string;
  /** Other media types of the same response, with an example of each. */
  readonly also?: Readonly<Record<string, unknown>>;
}

/** The response of a route that a browser reaches by following a link, and that redirects the browser to a page. */
export const redirect: RouteSuccess<z.ZodNull> = {
  status: 303,
  schema: z.null(),
  name: 'Redirect',
  example: null,
};

/** The resources that the function behind a route needs; its role gives access to nothing else. */
export interface RouteNeeds {
  readonly table?: TableAccess;
  readonly attributes?: AttributeAccess;
  /** The kinds of work that the function may look up in the pending index. */
  readonly pending?: readonly PendingKind[];
  readonly secrets?: readonly SecretName[];
  /** Memory in MB; Lambda allocates CPU in proportion to it. */
  readonly memory?: number;
}

/**
 * A route of the API, declared once. The infrastructure (including permissions), the OpenAPI description, the access
 * matrix, the handler and the web client are all based on this declaration.
 */
export interface Route<
  Path extends string = string,
  Body extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Success extends z.ZodType = z.ZodType,
> {
  /** Identifies the operation in the OpenAPI description. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: Path;
  /** In English: what the function is for (shown to operators), and what a call does (shown in docs/access.md). */
  readonly purpose: string;
  readonly does: string;
  /** In Dutch: one line in the OpenAPI description. */
  readonly summary: string;
  readonly tag:
    | 'overview'
    | 'registration'
    | 'group'
    | 'joining'
    | 'starting'
    | 'access'
    | 'desk'
    | 'open-data'
    | 'description';
  readonly caller: Caller;
  /** Whether the route takes an Idempotency-Key, so that a repeated request gets the same response as the first. */
  readonly idempotencyKey?: boolean;
  /** Whether the response is open data: it has an ETag, may be cached, and can be read by other sites. */
  readonly open?: boolean;
  readonly query?: PerRegion<Query>;
  readonly body?: PerRegion<RouteBody<Body>>;
  readonly response: RouteSuccess<Success>;
  readonly problems: readonly ProblemType[];
  /** The caps on a route that makes us send mail; such a route can also respond with `too-many-requests`. */
  readonly mailCaps?: readonly CapName[];
  readonly needs: RouteNeeds;
}

/** Returns the declaration itself, with its precise types. */
export function defineRoute<
  const Path extends `/v1/${string}`,
  const Method extends Route['method'],
  const By extends Caller,
  Success extends z.ZodType,
  Body extends z.ZodType = z.ZodNever,
  Query extends z.ZodType = z.ZodNever,
>(
  route: Route<Path, Body, Query, Success> & { readonly method: Method; readonly caller: By },
): Route<Path, Body, Query, Success> & { readonly method: Method; readonly caller: By } {
  return route;
}

/** The name that API Gateway gives a route, such as `GET /v1/groups`. */
export function routeKey({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** The names between braces in a path. */
export type PathParameter<Path extends string> =
  Path extends `${string}{${infer Name}}${infer Rest}` ? Name | PathParameter<Rest> : never;

/** The kind of credential that the caller of a route presents; undefined if anybody may call it. */
export function credentialOf({ caller }: Pick<Route, 'caller'>): CredentialKind | undefined {
  return caller.by === 'anybody' || caller.by === 'passkey' ? undefined : caller.with;
}

/**
 * Whether a route refuses requests sent by pages on other sites: every route that takes a credential, or that starts a
 * session with a passkey, except GET routes, which change nothing.
 */
export function isForOwnPages(route: Pick<Route, 'caller' | 'method'>): boolean {
  const relies = route.caller.by === 'passkey' || credentialOf(route) !== undefined;
  return relies && route.method !== 'GET';
}

const publicReads: ReadonlySet<Route['tag']> = new Set(['overview', 'open-data', 'description']);

/**
 * The methods with which a route can be called. What anybody may read also answers HEAD, in the same way as GET but
 * without a body (RFC 9110, section 9.3.2): clients use it to look up the size and version of a resource.
 */
export function methodsOf({
  method,
  tag,
}: Pick<Route, 'method' | 'tag'>): readonly (Route['method'] | 'HEAD')[] {
  return method === 'GET' && publicReads.has(tag) ? ['GET', 'HEAD'] : [method];
}

export function forRegion<Value>(value: PerRegion<Value>, region: Region): Value {
  return typeof value === 'function' ? (value as (region: Region) => Value)(region) : value;
}
