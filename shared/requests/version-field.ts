import * as z from 'zod';

const reload = { error: 'Laad de pagina opnieuw.' } as const;

/** The version that the person was looking at, at least `first`. Every page of our own site sends it. */
export function seenVersion(first: 0 | 1, message: { readonly error: string } = reload) {
  return z.int(message).min(first, message);
}
