import { randomUUID } from 'node:crypto';
import { createContext, Script, type Context } from 'node:vm';
import * as z from 'zod';
import type { HttpRequest } from '../http/exchange.ts';

const valueShape = z.object({ value: z.string() });
const queryShape = z
  .record(z.string(), valueShape.extend({ multiValue: z.array(valueShape).optional() }))
  .default({});
const requestShape = z.object({
  method: z.string(),
  uri: z.string(),
  querystring: queryShape,
  headers: z.record(z.string(), valueShape).default({}),
});
const responseShape = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), valueShape).default({}),
  body: z
    .union([
      z.string(),
      z.object({ data: z.string(), encoding: z.enum(['text', 'base64']).optional() }),
    ])
    .optional(),
});

export type ViewerOutcome =
  | {
      readonly kind: 'request';
      readonly path: string;
      readonly query: string;
      readonly headers: Record<string, string>;
    }
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: Record<string, string>;
      readonly body: Buffer;
    };

/**
 * CloudFront allows a function less than a millisecond. This limit is higher because the machine may be busy, but it
 * still keeps an endless loop from blocking the whole site.
 */
const timeoutMs = 1_000;

/** A CloudFront Function on viewer-request, which may change the request or return a response itself. */
export class ViewerFunction {
  private readonly call = new Script('handler(event);');
  /**
   * The context is created only once, because creating one takes longer than everything else that the edge does. As on
   * AWS, global variables keep their values between requests.
   */
  private readonly context: Context & { event?: unknown };

  constructor(name: string, code: string) {
    this.context = createContext({ console });
    new Script(code, { filename: `${name}.js` }).runInContext(this.context, { timeout: timeoutMs });
  }

  /** Throws if the function throws, or returns something that is neither a request nor a response. */
  async run(request: HttpRequest): Promise<ViewerOutcome> {
    const event = {
      version: '1.0',
      context: {
        distributionDomainName: 'localhost',
        distributionId: 'local',
        eventType: 'viewer-request',
        requestId: randomUUID(),
      },
      viewer: { ip: request.sourceIp },
      request: {
        method: request.method,
        uri: request.path,
        querystring: queryObject(request.query),
        headers: wrap(request.headers),
        cookies: {},
      },
    };
    const result: unknown = await this.call.runInContext(Object.assign(this.context, { event }), {
      timeout: timeoutMs,
    });
    const response = responseShape.safeParse(result);
    if (response.success) {
      const { statusCode, headers, body } = response.data;
      const data = typeof body === 'string' ? { data: body } : body;
      return {
        kind: 'response',
        status: statusCode,
        headers: unwrap(headers),
        body: Buffer.from(data?.data ?? '', data?.encoding === 'base64' ? 'base64' : 'utf8'),
      };
    }
    const { uri, querystring, headers } = requestShape.parse(result);
    // A query string that the function has not changed is passed on exactly as it was received.
    const query = queryText(querystring);
    const unchanged = query === queryText(queryShape.parse(queryObject(request.query)));
    return {
      kind: 'request',
      path: uri,
      query: unchanged ? request.query : query,
      headers: unwrap(headers),
    };
  }
}

type Wrapped = Record<string, { value: string }>;
const wrap = (headers: Readonly<Record<string, string>>): Wrapped =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
const unwrap = (headers: Wrapped): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, { value }]) => [name.toLowerCase(), value]),
  );

/** Parses a query string as CloudFront does. Names and values stay percent-encoded. */
export function queryObject(
  query: string,
): Record<string, { value: string; multiValue?: { value: string }[] }> {
  // Use a map, because a visitor could name a parameter `__proto__` or `constructor`.
  const found = new Map<string, { value: string; multiValue?: { value: string }[] }>();
  for (const part of query.split('&').filter((each) => each !== '')) {
    const [name = '', ...rest] = part.split('=');
    const value = { value: rest.join('=') };
    const known = found.get(name);
    found.set(
      name,
      known
        ? {
            value: known.value,
            multiValue: [...(known.multiValue ?? [{ value: known.value }]), value],
          }
        : value,
    );
  }
  return Object.fromEntries(found);
}

function queryText(query: z.infer<typeof queryShape>): string {
  return Object.entries(query)
    .flatMap(([name, { value, multiValue }]) =>
      (multiValue ?? [{ value }]).map((each) =>
        each.value === '' ? name : `${name}=${each.value}`,
      ),
    )
    .join('&');
}
