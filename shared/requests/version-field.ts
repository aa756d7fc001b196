import * as z from 'zod';

const reload = { error: 'Laad de pagina opnieuw.' } as const;

/** The version of something that the person saw, at least `first`. A page that the site made always sends it. */
export function seenVersion(first: 0 | 1, message: { readonly error: string } = reload) {
  return z.int(message).min(first, message);
}
