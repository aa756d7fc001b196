import { describeInterface as describe } from '../../../shared/interface/describe.ts';
import type { Region } from '../../../shared/regions/region.ts';

/** The OpenAPI description of this deployment. It never changes, so it is built only once, on the first request. */
export function describeInterface(
  region: Region,
  siteUrl: string,
): () => Promise<Record<string, unknown>> {
  let description: Record<string, unknown> | undefined;
  return async () => (description ??= describe(region, siteUrl));
}
