import type { Desk } from '../ports/desk.ts';
import { exampleDesk } from '../regions/index.ts';
import type { Region } from '../regions/region.ts';
import { parseDesk, regionDesk } from './desk-secret.ts';
import type { Environment } from './env.ts';
import { readSecret } from './secrets.ts';

/**
 * The desk of a region, read from the desk secret if one is configured; otherwise the example in the repository.
 * Throws on first use if the desk secret is missing or invalid.
 */
export function deploymentDesk(
  { DESK_SECRET }: Pick<Environment, 'DESK_SECRET'>,
  { id }: Pick<Region, 'id'>,
): Desk {
  return regionDesk(async () =>
    DESK_SECRET === undefined ? exampleDesk(id) : parseDesk(await readSecret(DESK_SECRET)),
  );
}
