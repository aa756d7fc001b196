import * as z from 'zod';
import { ulidPattern } from '../../events/ulid.ts';

/** The message for what only a page fills in: the person did nothing wrong, and cannot correct it. */
export const reload = { error: 'Laad de pagina opnieuw.' } as const;

/** An id that a page sends back as it got it. */
export const seenId = z.string(reload).regex(ulidPattern, reload);

/** The version that the person was looking at, at least `first`. Every page of our own site sends it. */
export function seenVersion(first: 0 | 1, message: { readonly error: string } = reload) {
  return z.int(message).min(first, message);
}
