import type * as z from 'zod';
import { credentialOf, type PathParameter, type Route } from '../../shared/routes/route.ts';
import { call, type ApiResponse } from './call.ts';
import { inSession } from './in-session.ts';
import { noteRefusal, officerOfPage } from './page-officer.ts';

/** A call does not modify what it sends, so read-only arrays are accepted too. */
type Unchanged<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Unchanged<Value[Key]> }
  : Value;
type Path<Template extends string> = [PathParameter<Template>] extends [never]
  ? { readonly path?: undefined }
  : { readonly path: Readonly<Record<PathParameter<Template>, string>> };
type Body<Schema extends z.ZodType> = [z.input<Schema>] extends [never]
  ? { readonly body?: undefined }
  : { readonly body: Unchanged<z.input<Schema>> };
type Query<Schema extends z.ZodType> = [z.input<Schema>] extends [never]
  ? { readonly query?: undefined }
  : { readonly query?: Readonly<Record<string, string>> };

export type RouteCall<
  Template extends string,
  BodySchema extends z.ZodType,
  QuerySchema extends z.ZodType,
> = Path<Template> &
  Body<BodySchema> &
  Query<QuerySchema> & {
    /** The mailed token. If the route changes something, a session that was started with the token is used instead. */
    readonly token?: string | undefined;
    /** A form that is sent twice with the same key is processed only once. */
    readonly idempotencyKey?: string;
    /** Whether the browser sends the request even if the page is closed at once. */
    readonly keepalive?: boolean;
  };

/** Calls a declared route. Like `call`, it never throws. */
export function callRoute<
  Template extends string,
  BodySchema extends z.ZodType,
  QuerySchema extends z.ZodType,
  Success extends z.ZodType,
>(
  route: Route<Template, BodySchema, QuerySchema, Success>,
  request: RouteCall<Template, BodySchema, QuerySchema>,
): Promise<ApiResponse<z.output<Success>>> {
  const { path, query, body, token, idempotencyKey, keepalive = false } = request;
  const values: Readonly<Record<string, string>> = path ?? {};
  const address = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
  const isForOfficers = route.caller.by === 'officer';
  const needsSession = credentialOf(route) === 'session' && !isForOfficers;
  const sent = {
    path: query ? `${address}?${new URLSearchParams(query)}` : address,
    response: route.response.schema as z.ZodType<z.output<Success>>,
    ...(needsSession || isForOfficers ? { inSession: true } : { token }),
    keepalive,
    officerId: isForOfficers ? officerOfPage() : undefined,
    ...(route.method === 'GET' ? {} : { body: body ?? {} }),
    ...(route.method === 'PUT' ? { method: route.method } : {}),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  };
  const send = () => call<z.output<Success>>(sent);
  if (needsSession) return inSession(token, send);
  return sent.officerId === undefined ? send() : forOfficer(send);
}

async function forOfficer<T>(send: () => Promise<ApiResponse<T>>): Promise<ApiResponse<T>> {
  const response = await send();
  if (!response.ok) noteRefusal(response.problem);
  return response;
}
