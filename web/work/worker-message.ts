import type { Solution } from 'altcha-lib/types';

/** A report from the worker: how many keys it has derived so far, or the solution at the end. */
export type WorkMessage =
  | { readonly tried: number; readonly solution?: undefined }
  | { readonly solution: Solution | null };
