/** The idempotency key of the last attempt to send a form, with the body that it belongs to. */
export interface Attempt {
  readonly key: string;
  readonly body: string;
}

/**
 * The attempt to use for sending this body. The same body keeps its key, so that pressing the button twice, or retrying
 * after a lost response, has the effect of a single request. A different body gets a new key, because the API refuses a
 * key that is reused with a different body.
 */
export function attemptFor(
  last: Attempt | undefined,
  body: unknown,
  newKey: () => string,
): Attempt {
  const text = JSON.stringify(body);
  return last?.body === text ? last : { key: newKey(), body: text };
}
