import { describeInterface as describe } from '../../../shared/interface/describe.ts';
import type { Region } from '../../../shared/regions/region.ts';

/** The description of the interface of this deployment; the same for its whole life, so it is made once. */
export function describeInterface(
  region: Region,
  siteUrl: string,
): () => Promise<Record<string, unknown>> {
  let description: Record<string, unknown> | undefined;
  return async () => (description ??= describe(region, siteUrl));
}
