import type { Desk } from '../ports/desk.ts';
import { exampleDesk } from '../regions/index.ts';
import type { Environment } from './env.ts';
import { parseDesk, regionDesk } from './desk-secret.ts';
import { readSecret } from './secrets.ts';

/** The desk of this deployment. Throws at its first use when the settings secret is missing or wrong. */
export function openDesk(env: Pick<Environment, 'REGION' | 'SETTINGS_SECRET'>): Desk {
  const { REGION, SETTINGS_SECRET } = env;
  return regionDesk(async () =>
    SETTINGS_SECRET === undefined
      ? exampleDesk(REGION)
      : parseDesk(await readSecret(SETTINGS_SECRET)),
  );
}
