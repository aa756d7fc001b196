/** A request as it goes over the wire, however odd. */
export interface Draft {
  /** What was done to a good request, for the report. */
  readonly did: readonly string[];
  readonly method: string;
  /** As sent, percent-encoded or not. */
  readonly path: string;
  readonly query: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | undefined;
  /** It breaks a rule that the description cannot say, such as an outline that crosses itself. */
  readonly refused: boolean;
  /** The request as bytes, when it is no proper HTTP; the rest then says what it is meant to look like. */
  readonly wire?: Buffer;
}

export function did(draft: Draft, what: string, changes: Partial<Draft>): Draft {
  return { ...draft, ...changes, did: [...draft.did, what] };
}

/** With this header instead of one of the same name; without it when the value is undefined. */
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

/** The path that the API sees: a request may name a whole address. */
export const asSeen = (draft: Draft): Draft => ({
  ...draft,
  path: draft.path.replace(/^https?:\/\/[^/]+/, ''),
});

export const target = ({ path, query }: Draft): string =>
  query === '' ? path : `${path}?${query}`;

/** What a developer types to see it again; without tokens, and with the beginning of what is long. */
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
    `# ${draft.did.join(', ')}`,
  ].join(' ');
}

function short(text: string): string {
  return JSON.stringify(
    text.length > 200 ? `${text.slice(0, 200)}… (${text.length} characters)` : text,
  );
}
