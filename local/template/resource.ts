import type { Stack } from './assembly.ts';
import type { Named } from './attributes.ts';

/** A resource in the template with the names that it has on this machine. */
export interface Resource extends Named {
  readonly stack: Stack;
  readonly metadata: Record<string, unknown>;
}
