/** The idempotency key of the last attempt to send a form, with the body that it belongs to. */
export interface Attempt {
  readonly key: string;
  readonly body: string;
}

/**
 * The attempt with which to send this body. The same body keeps its key, so that pressing twice or retrying after a
 * lost response counts once. Another body is another request and gets a new key: the API refuses a key that is reused.
 */
export function attemptFor(
  last: Attempt | undefined,
  body: unknown,
  newKey: () => string,
): Attempt {
  const text = JSON.stringify(body);
  return last?.body === text ? last : { key: newKey(), body: text };
}
