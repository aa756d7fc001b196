import type { WorklistResponse } from '../../../shared/requests/desk/worklist.ts';

/** A list of work that could be read. */
export type FoundList = Extract<WorklistResponse['lists'][number], { readonly total: number }>;
