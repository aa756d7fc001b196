import type { Desk } from '../ports/desk.ts';
import { exampleDesk } from '../regions/index.ts';
import { parseDesk, regionDesk } from './desk-secret.ts';
import type { Environment } from './env.ts';
import { readSecret } from './secrets.ts';

/**
 * The desk of this deployment, read from the desk secret if one is configured; otherwise the example desk in the
 * repository. Throws on first use if the desk secret cannot be found or is invalid.
 */
export function deploymentDesk(env: Pick<Environment, 'REGION' | 'DESK_SECRET'>): Desk {
  const { REGION, DESK_SECRET } = env;
  return regionDesk(async () =>
    DESK_SECRET === undefined ? exampleDesk(REGION) : parseDesk(await readSecret(DESK_SECRET)),
  );
}
