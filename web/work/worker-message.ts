import type { Solution } from 'altcha-lib/types';

/** What the worker reports: how many keys it has derived so far, or the solution at the end. */
export type WorkMessage =
  | { readonly tried: number; readonly solution?: undefined }
  | { readonly solution: Solution | null };
