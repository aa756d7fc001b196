export interface RouteMatch<Target> {
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly target: Target;
}

interface CompiledRoute<Target> {
  readonly routeKey: string;
  readonly target: Target;
  readonly method: string;
  readonly segments: readonly string[];
}

/** The routes of an HTTP API. A fixed segment takes precedence over a parameter, and a parameter over a greedy one. */
export class Routes<Target> {
  private readonly routes: readonly CompiledRoute<Target>[];
  private readonly fallback: CompiledRoute<Target> | undefined;

  constructor(routes: readonly { routeKey: string; target: Target }[]) {
    const compiled = routes.map(({ routeKey, target }) => {
      const [method = '', path = ''] = routeKey.split(' ');
      return { routeKey, target, method, segments: path.split('/').slice(1) };
    });
    this.fallback = compiled.find(({ routeKey }) => routeKey === '$default');
    this.routes = compiled.filter((route) => route !== this.fallback).toSorted(compareSpecificity);
  }

  /** Returns undefined if no route matches. Throws URIError if a parameter is not correctly percent-encoded. */
  match(method: string, path: string): RouteMatch<Target> | undefined {
    const parts = path.split('/').slice(1);
    const matching = this.routes.filter((route) => matchesPath(route.segments, parts));
    const route =
      matching.find((each) => each.method === method) ??
      matching.find((each) => each.method === 'ANY') ??
      this.fallback;
    if (!route) return undefined;
    return {
      routeKey: route.routeKey,
      target: route.target,
      pathParameters: parametersOf(route.segments, parts),
    };
  }
}

const isGreedy = (segment: string): boolean => segment.endsWith('+}');
const isParameter = (segment: string): boolean => segment.startsWith('{');

function matchesPath(segments: readonly string[], parts: readonly string[]): boolean {
  const greedy = isGreedy(segments.at(-1) ?? '');
  if (greedy ? parts.length < segments.length : parts.length !== segments.length) return false;
  return segments.every((segment, index) =>
    isParameter(segment) ? parts[index] !== '' : segment === parts[index],
  );
}

function parametersOf(
  segments: readonly string[],
  parts: readonly string[],
): Record<string, string> {
  const found = segments.flatMap((segment, index) => {
    if (!isParameter(segment)) return [];
    const value = isGreedy(segment) ? parts.slice(index).join('/') : (parts[index] ?? '');
    return [[segment.replaceAll(/[{}+]/g, ''), decodeURIComponent(value)] as const];
  });
  return Object.fromEntries(found);
}

function rank(segment: string | undefined): number {
  if (segment === undefined) return 3;
  if (isGreedy(segment)) return 2;
  return isParameter(segment) ? 1 : 0;
}

function compareSpecificity(
  one: { segments: readonly string[] },
  other: { segments: readonly string[] },
): number {
  for (let index = 0; index < Math.max(one.segments.length, other.segments.length); index += 1) {
    const difference = rank(one.segments[index]) - rank(other.segments[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}
