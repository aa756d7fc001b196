import type { HttpRequest, HttpResponse } from '../http/exchange.ts';
import type { DistributionModel } from '../template/http-shapes.ts';
import { compress } from './compress.ts';
import type { ViewerFunction } from './viewer-function.ts';
import { compileWildcard } from './wildcard.ts';

export type Origin = (request: HttpRequest) => Promise<HttpResponse>;

export interface Behaviour {
  readonly origin: Origin;
  readonly allowedMethods: readonly string[];
  readonly compress: boolean;
  readonly viewerRequest: ViewerFunction | undefined;
  readonly headers: (headers: Readonly<Record<string, string>>) => Record<string, string>;
}

/** A CloudFront distribution without its caches: behaviours by path, viewer functions, headers and error pages. */
export class Distribution {
  private readonly behaviours: readonly {
    readonly matches: (path: string) => boolean;
    readonly behaviour: Behaviour;
  }[];
  private readonly fallback: Behaviour;
  private readonly model: Pick<DistributionModel, 'DefaultRootObject' | 'CustomErrorResponses'>;

  constructor(
    behaviours: readonly { pattern: string; behaviour: Behaviour }[],
    fallback: Behaviour,
    model: Pick<DistributionModel, 'DefaultRootObject' | 'CustomErrorResponses'>,
  ) {
    this.behaviours = behaviours.map(({ pattern, behaviour }) => ({
      matches: compileWildcard(pattern.startsWith('/') ? pattern : `/${pattern}`),
      behaviour,
    }));
    this.fallback = fallback;
    this.model = model;
  }

  async handle(request: HttpRequest): Promise<HttpResponse> {
    const behaviour = this.behaviourFor(request.path);
    const response = await this.respond(request, behaviour);
    const page = await this.errorPage(request, response);
    const complete = { ...page, headers: behaviour.headers(page.headers) };
    return behaviour.compress
      ? compress(complete, request.headers['accept-encoding'] ?? '')
      : complete;
  }

  private behaviourFor(path: string): Behaviour {
    return this.behaviours.find(({ matches }) => matches(path))?.behaviour ?? this.fallback;
  }

  private async respond(request: HttpRequest, behaviour: Behaviour): Promise<HttpResponse> {
    if (!behaviour.allowedMethods.includes(request.method))
      return plain(403, 'This distribution does not allow this method.');
    const root = request.path === '/' && this.model.DefaultRootObject !== '';
    const changed = await this.viewerRequest(request, behaviour);
    if ('status' in changed) return changed;
    // The root object replaces `/` only if the viewer function left that path unchanged.
    return behaviour.origin(
      root && changed.path === '/'
        ? { ...changed, path: `/${this.model.DefaultRootObject}` }
        : changed,
    );
  }

  private async viewerRequest(
    request: HttpRequest,
    { viewerRequest }: Behaviour,
  ): Promise<HttpRequest | HttpResponse> {
    if (!viewerRequest) return request;
    const outcome = await viewerRequest.run(request);
    if (outcome.kind === 'response') return { ...outcome, cookies: [] };
    return { ...request, path: outcome.path, query: outcome.query, headers: outcome.headers };
  }

  private async errorPage(request: HttpRequest, response: HttpResponse): Promise<HttpResponse> {
    const rule = this.model.CustomErrorResponses.find(
      ({ ErrorCode }) => ErrorCode === response.status,
    );
    if (rule?.ResponsePagePath === undefined) return response;
    const { origin } = this.behaviourFor(rule.ResponsePagePath);
    const page = await origin({
      ...request,
      method: 'GET',
      path: rule.ResponsePagePath,
      query: '',
      body: Buffer.alloc(0),
    });
    return { ...page, status: rule.ResponseCode ?? response.status };
  }
}

export function plain(status: number, text: string): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    cookies: [],
    body: Buffer.from(text),
  };
}
