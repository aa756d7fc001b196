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

const responseShape = z.object({
  isAuthorized: z.boolean(),
  context: z.record(z.string(), z.unknown()).nullish(),
});
type IdentitySource = (request: HttpRequest) => string | undefined;

/** A Lambda authorizer with simple responses, which are cached per identity for the time given in the template. */
export class Authorizer {
  private readonly target: Invocable;
  private readonly sources: readonly IdentitySource[];
  private readonly ttlMs: number;
  private readonly clock: () => number;
  private readonly cache = new Map<string, Cached>();
  /** Concurrent requests with the same identity share one verdict, because only a few threads are available. */
  private readonly pending = new Map<string, Promise<Verdict>>();

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
    const cached = this.cache.get(key);
    if (cached && cached.until > this.clock()) return cached.verdict;
    const deciding =
      this.pending.get(key) ??
      this.invoke({
        ...event,
        type: 'REQUEST',
        routeArn: event.routeKey,
        identitySource: identity,
      });
    this.pending.set(key, deciding);
    const verdict = await deciding.finally(() => this.pending.delete(key));
    // API Gateway caches a verdict only if there is an identity source to distinguish callers.
    if (verdict.kind !== 'failed' && this.ttlMs > 0 && this.sources.length > 0) {
      this.cache.set(key, { verdict, until: this.clock() + this.ttlMs });
    }
    return verdict;
  }

  private async invoke(event: object): Promise<Verdict> {
    let response: unknown;
    try {
      response = await this.target.invoke(event);
    } catch (error) {
      // The pool has already logged the failure; as on AWS, the caller is told only that the authorizer failed.
      if (error instanceof Error && error.name === 'FunctionFailed') return { kind: 'failed' };
      throw error;
    }
    const parsed = responseShape.safeParse(response);
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
    `The local runtime does not support the identity source ${source} of an authorizer.`,
  );
}
