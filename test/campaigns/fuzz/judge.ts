import * as z from 'zod';
import { isOpened, wrongWith } from './described-request.ts';
import { operationAt, type DescribedOperation } from './description.ts';
import { asSeen, headerOf, target, type Draft } from './draft.ts';
import { markup } from './hostile-values.ts';
import type { Ground } from './requests.ts';
import type { Answer } from './send.ts';

export interface Verdict {
  readonly operation: DescribedOperation | undefined;
  readonly wrong: readonly string[];
  /** Places of the answer in which something stood that must not be told. */
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

/** What an HTTP server says about a request that is no proper HTTP or too long. */
const byServer = [0, 400, 408, 411, 413, 414, 417, 431, 501, 505];
/** What the edge and the API say by themselves where nothing is described: no such page, method or address. */
const byEdge = [400, 403, 404, 405, 413];
const trace =
  /\n\s+at \S|node:internal|node_modules|\.m?[jt]s:\d+|\b(Type|Range|Syntax|Reference|URI|Zod)Error\b/;
const problemShape = z.object({
  type: z.string().regex(/^\/problems\/[a-z-]+$/),
  title: z.string(),
  status: z.int(),
});

/** Compares an answer with what the description promises and with what no answer may hold. */
export function judge({ operations, planted }: Ground, sent: Draft, answer: Answer): Verdict {
  const draft = asSeen(sent);
  if (answer.byServer) {
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
        byServer.includes(answer.status) && (odd || strange)
          ? []
          : [`the connection ended with ${answer.status}`],
    };
  }
  const { path } = draft;
  const operation = operationAt(operations, draft.method, path);
  const wrong =
    answer.status >= 500
      ? [`answered ${answer.status}`]
      : operation
        ? wrongAsDescribed(operation, draft, answer)
        : wrongElsewhere(path, draft, answer);
  const bare = Object.entries(securityHeaders)
    .filter(([name, value]) => !value.test(answer.headers[name] ?? ''))
    .map(([name]) => `no ${name}`);
  const said = `${answer.body} ${JSON.stringify(answer.headers)}`;
  const open = operation !== undefined && isOpened(operation, draft, planted);
  const told = open
    ? []
    : planted.canaries
        .filter((canary) => said.includes(canary) && !isEchoed(canary, draft))
        .map(() => "told somebody else's data");
  const echoed =
    said.includes(markup) || /\r|\n/.test(answer.headers['location'] ?? '')
      ? ['markup came back as it was sent']
      : [];
  const traced = isPage(path, answer) ? [] : trace.test(said) ? ['told a trace'] : [];
  const header = isPage(path, answer)
    ? bare.filter((each) => !each.includes('content-security'))
    : bare;
  const success = operation && answer.status < 300 ? wrongWith(operation, draft, planted) : [];
  const accepted =
    success.length > 0 ? [`answered ${answer.status} although ${success.join(', ')}`] : [];
  return {
    operation,
    wrong: [...wrong, ...header, ...told, ...echoed, ...traced, ...accepted],
    leaked: told.length + traced.length,
  };
}

function wrongAsDescribed(
  { answers, id, path }: DescribedOperation,
  draft: Draft,
  { status, headers, body }: Answer,
): string[] {
  // An address that cannot be decoded has no parameters, so no function of ours is asked.
  if (status === 400 && /%(?![\da-f]{2})|%[89a-f][\da-f]/i.test(draft.path) && path.includes('{'))
    return [];
  if (status === 413 && (draft.body?.length ?? 0) > 10 * 1024 * 1024) return [];
  const described = answers.get(status);
  if (!described) return [`${id} answered ${status}, which it does not describe`];
  const missing = described.headers
    .filter((name) => !(name in headers))
    .map((name) => `${status} without ${name}`);
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (described.content.size === 0)
    return body === '' ? missing : [...missing, `${status} with content`];
  const fits = described.content.get(type);
  if (!fits) return [...missing, `${status} as ${type}, which ${id} does not describe`];
  const parsed = parse(body);
  if (!fits(parsed)) return [...missing, `${status} with a body that does not fit the description`];
  const problem = problemShape.safeParse(parsed);
  return type === 'application/problem+json' && problem.data?.status !== status
    ? [...missing, `a problem of another status than ${status}`]
    : missing;
}

function wrongElsewhere(path: string, { method }: Draft, answer: Answer): string[] {
  if (isPage(path, answer)) return [];
  return byEdge.includes(answer.status)
    ? []
    : [`${method} of a path that is not described answered ${answer.status}`];
}

/** The website answers every path of its own with a page or a file. */
const isPage = (path: string, { status }: Answer): boolean =>
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
