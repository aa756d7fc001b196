import * as z from 'zod';
import type { Invocable } from '../lambda/function-pool.ts';
import { StartRefused } from '../start-refused.ts';
import type { HttpRequest } from './exchange.ts';
import type { GatewayEvent } from './gateway-event.ts';

export type Verdict =
  | { readonly kind: 'allowed'; readonly context: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused' | 'unidentified' | 'failed' };

interface Cached {
  readonly verdict: Verdict;
  readonly until: number;
}

const answerShape = z.object({
  isAuthorized: z.boolean(),
  context: z.record(z.string(), z.unknown()).nullish(),
});
type IdentitySource = (request: HttpRequest) => string | undefined;

/** A Lambda authorizer with simple answers, which are remembered per identity for as long as the template says. */
export class Authorizer {
  private readonly target: Invocable;
  private readonly sources: readonly IdentitySource[];
  private readonly ttlMs: number;
  private readonly clock: () => number;
  private readonly cache = new Map<string, Cached>();
  /** Many requests of one identity that come at once wait for one verdict, on the few threads that there are here. */
  private readonly asked = new Map<string, Promise<Verdict>>();

  constructor(options: {
    target: Invocable;
    identitySources: readonly string[];
    ttlSeconds: number;
    clock: () => number;
  }) {
    this.target = options.target;
    this.sources = options.identitySources.map(parseSource);
    this.ttlMs = options.ttlSeconds * 1_000;
    this.clock = options.clock;
  }

  async decide(request: HttpRequest, event: GatewayEvent): Promise<Verdict> {
    const identity = this.sources.map((source) => source(request));
    if (identity.some((value) => value === undefined || value === ''))
      return { kind: 'unidentified' };
    const key = JSON.stringify(identity);
    const known = this.cache.get(key);
    if (known && known.until > this.clock()) return known.verdict;
    const asking =
      this.asked.get(key) ??
      this.ask({ ...event, type: 'REQUEST', routeArn: event.routeKey, identitySource: identity });
    this.asked.set(key, asking);
    const verdict = await asking.finally(() => this.asked.delete(key));
    // API Gateway caches only when an identity source tells the callers apart.
    if (verdict.kind !== 'failed' && this.ttlMs > 0 && this.sources.length > 0) {
      this.cache.set(key, { verdict, until: this.clock() + this.ttlMs });
    }
    return verdict;
  }

  private async ask(event: object): Promise<Verdict> {
    let answer: unknown;
    try {
      answer = await this.target.invoke(event);
    } catch (error) {
      // The pool has reported it; the caller learns only that it failed, as on AWS.
      if (error instanceof Error && error.name === 'FunctionFailed') return { kind: 'failed' };
      throw error;
    }
    const parsed = answerShape.safeParse(answer);
    if (!parsed.success) return { kind: 'failed' };
    return parsed.data.isAuthorized
      ? { kind: 'allowed', context: parsed.data.context ?? {} }
      : { kind: 'refused' };
  }
}

function parseSource(source: string): IdentitySource {
  const header = /^\$request\.header\.(.+)$/.exec(source)?.[1]?.toLowerCase();
  if (header !== undefined) return ({ headers }) => headers[header];
  const parameter = /^\$request\.querystring\.(.+)$/.exec(source)?.[1];
  if (parameter !== undefined)
    return ({ query }) => new URLSearchParams(query).get(parameter) ?? undefined;
  throw new StartRefused(
    `The local run does not know the identity source ${source} of an authorizer.`,
  );
}
