import * as z from 'zod';
import { hasAccess, reasonsToRefuse } from './described-request.ts';
import { operationAt, type DescribedOperation } from './description.ts';
import { asSeenByApi, headerOf, target, type Draft } from './draft.ts';
import { markup } from './hostile-values.ts';
import type { FuzzContext } from './requests.ts';
import type { FuzzResponse } from './send.ts';

export interface Verdict {
  readonly operation: DescribedOperation | undefined;
  readonly wrong: readonly string[];
  /** The number of leaks in the response: planted data and stack traces. */
  readonly leaked: number;
}

const securityHeaders: Readonly<Record<string, RegExp>> = {
  'strict-transport-security': /max-age=\d{8}/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-resource-policy': /^same-origin$/,
};

/** Status codes that Node's HTTP server returns when a request is too long or is not valid HTTP. */
const serverStatuses = [0, 400, 408, 411, 413, 414, 417, 431, 501, 505];
/**
 * Status codes that the edge and the API return for requests that the API description does not
 * cover: an unknown page, method or path.
 */
const edgeStatuses = [400, 403, 404, 405, 413];
const trace =
  /\n\s+at \S|node:internal|node_modules|\.m?[jt]s:\d+|\b(Type|Range|Syntax|Reference|URI|Zod)Error\b/;
const problemShape = z.object({
  type: z.string().regex(/^\/problems\/[a-z-]+$/),
  title: z.string(),
  status: z.int(),
});

/** Checks that a response matches the API description and contains no forbidden content. */
export function checkResponse(
  { operations, planted }: FuzzContext,
  sent: Draft,
  response: FuzzResponse,
): Verdict {
  const draft = asSeenByApi(sent);
  if (draft.method === 'OPTIONS' && response.status === 204)
    return { operation: undefined, leaked: 0, wrong: wrongPreflight(operations, draft, response) };
  if (response.byServer) {
    const odd =
      draft.wire !== undefined ||
      target(draft).length + draft.headers.flat().join().length > 8000 ||
      draft.headers.length > 100 ||
      !/^[\u0021-\u007e]*$/.test(target(draft)) ||
      !/^[\u0020-\u007e]*$/.test(draft.method + draft.headers.flat().join(''));
    const strange =
      draft.method === 'FOO' ||
      draft.method === 'get' ||
      !target(sent).startsWith('/') ||
      draft.headers.some(
        ([name, value]) => name === 'host' || (name === 'content-length' && value !== ''),
      );
    return {
      operation: undefined,
      leaked: 0,
      wrong:
        serverStatuses.includes(response.status) && (odd || strange)
          ? []
          : [`the connection ended with ${response.status}`],
    };
  }
  const { path } = draft;
  // What anybody may read also answers HEAD; other paths do not have that method.
  const method = draft.method === 'HEAD' && response.status !== 404 ? 'GET' : draft.method;
  const operation = operationAt(operations, method, path);
  const wrong =
    response.status >= 500
      ? [`returned ${response.status}`]
      : operation
        ? wrongAsDescribed(operation, draft, response)
        : wrongElsewhere(path, draft, response);
  const bare = Object.entries(securityHeaders)
    .filter(([name, value]) => !value.test(response.headers[name] ?? ''))
    .map(([name]) => `no ${name}`);
  const content = `${response.body} ${JSON.stringify(response.headers)}`;
  const open = operation !== undefined && hasAccess(operation, draft, planted);
  const disclosed = open
    ? []
    : planted.canaries
        .filter((canary) => content.includes(canary) && !isEchoed(canary, draft))
        .map(() => "disclosed somebody else's data");
  const echoed =
    content.includes(markup) || /\r|\n/.test(response.headers['location'] ?? '')
      ? ['returned markup unescaped']
      : [];
  const traced = isPage(path, response)
    ? []
    : trace.test(content)
      ? ['disclosed a stack trace']
      : [];
  const header = isPage(path, response)
    ? bare.filter((each) => !each.includes('content-security'))
    : bare;
  const reasons =
    operation && response.status < 300 ? reasonsToRefuse(operation, draft, planted) : [];
  const accepted =
    reasons.length > 0 ? [`returned ${response.status} despite: ${reasons.join(', ')}`] : [];
  return {
    operation,
    wrong: [...wrong, ...header, ...disclosed, ...echoed, ...traced, ...accepted],
    leaked: disclosed.length + traced.length,
  };
}

/** Checks the response to a preflight, which only open data has, and which allows reading and nothing else. */
function wrongPreflight(
  operations: readonly DescribedOperation[],
  { path }: Draft,
  { headers, body }: FuzzResponse,
): string[] {
  const read = operationAt(operations, 'GET', path);
  const allowed = ['origin', 'methods', 'headers'].map(
    (name) => headers[`access-control-allow-${name}`],
  );
  return [
    ...(read && !read.secured ? [] : ['a preflight for a path that is not open data']),
    ...(String(allowed) === '*,GET, HEAD,if-none-match'
      ? []
      : [`a preflight that allows ${String(allowed)}`]),
    ...('access-control-allow-credentials' in headers ? ['a preflight with credentials'] : []),
    ...(body === '' ? [] : ['a preflight with content']),
  ];
}

function wrongAsDescribed(
  { responses, id, path }: DescribedOperation,
  draft: Draft,
  { status, headers, body }: FuzzResponse,
): string[] {
  // A path that cannot be decoded has no parameters, so it never reaches one of our functions.
  if (status === 400 && /%(?![\da-f]{2})|%[89a-f][\da-f]/i.test(draft.path) && path.includes('{'))
    return [];
  if (status === 413 && (draft.body?.length ?? 0) > 10 * 1024 * 1024) return [];
  const described = responses.get(status);
  if (!described) return [`${id} returned ${status}, which it does not describe`];
  const missing = described.headers
    .filter((name) => !(name in headers))
    .map((name) => `${status} without ${name}`);
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (draft.method === 'HEAD' || described.content.size === 0)
    return body === '' ? missing : [...missing, `${status} with content`];
  const fits = described.content.get(type);
  if (!fits) return [...missing, `${status} as ${type}, which ${id} does not describe`];
  const parsed = parse(body);
  if (!fits(parsed)) return [...missing, `${status} with a body that does not fit the description`];
  const problem = problemShape.safeParse(parsed);
  return type === 'application/problem+json' && problem.data?.status !== status
    ? [...missing, `a problem with a status other than ${status}`]
    : missing;
}

function wrongElsewhere(path: string, { method }: Draft, response: FuzzResponse): string[] {
  if (isPage(path, response)) return [];
  return edgeStatuses.includes(response.status)
    ? []
    : [`${method} of a path that is not described returned ${response.status}`];
}

/** Whether the website may have sent this response: it serves a page or a file at every path outside the API. */
const isPage = (path: string, { status }: FuzzResponse): boolean =>
  !path.startsWith('/v1/') && [200, 206, 304, 400, 403, 404].includes(status);

const isEchoed = (canary: string, draft: Draft): boolean =>
  draft.path.includes(canary) ||
  draft.query.includes(canary) ||
  (headerOf(draft, 'idempotency-key') ?? '').includes(canary);

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
