/** A request exactly as it is sent over the wire, however malformed. */
export interface Draft {
  /** The mutations applied to the original valid request, for the report. */
  readonly mutations: readonly string[];
  readonly method: string;
  /** The path as it is sent, with or without percent-encoding. */
  readonly path: string;
  readonly query: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | undefined;
  /**
   * Whether the request breaks a rule that the API description cannot express, for example with an outline that
   * crosses itself.
   */
  readonly mustBeRefused: boolean;
  /**
   * The raw bytes of a request that is not valid HTTP; the other fields then describe the request that it resembles.
   */
  readonly wire?: Buffer;
}

export function withMutation(draft: Draft, what: string, changes: Partial<Draft>): Draft {
  return { ...draft, ...changes, mutations: [...draft.mutations, what] };
}

/** The headers of the request with one of them replaced, or removed if the value is undefined. */
export function withHeader(
  { headers }: Draft,
  name: string,
  value: string | undefined,
): Draft['headers'] {
  const others = headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase());
  return value === undefined ? others : [...others, [name, value]];
}

export function headerOf({ headers }: Draft, name: string): string | undefined {
  return headers.find(([other]) => other.toLowerCase() === name)?.[1];
}

/**
 * The request as the API receives it: with only the path if the request target is an absolute URL, and without a slash
 * at the end of a URL of OGC API - Features.
 */
export const asSeenByApi = (draft: Draft): Draft => ({
  ...draft,
  path: draft.path
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/^\/v1\/ogc\/(?:.*\/)?$/, (path) => path.replace(/\/+$/, '')),
});

export const target = ({ path, query }: Draft): string =>
  query === '' ? path : `${path}?${query}`;

/** A curl command that reproduces the request; tokens are left out, and long values are truncated. */
export function asCurl(draft: Draft): string {
  const headers = draft.headers.map(
    ([name, value]) =>
      `-H ${short(`${name}: ${/^authorization$/i.test(name) ? 'Bearer …' : value}`)}`,
  );
  const body =
    draft.body === undefined ? [] : [`--data-binary ${short(draft.body.toString('latin1'))}`];
  return [
    `curl -X ${draft.method} ${short(target(draft))}`,
    ...headers,
    ...body,
    `# ${draft.mutations.join(', ')}`,
  ].join(' ');
}

function short(text: string): string {
  return JSON.stringify(
    text.length > 200 ? `${text.slice(0, 200)}… (${text.length} characters)` : text,
  );
}
