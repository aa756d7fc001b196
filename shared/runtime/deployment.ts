import type { RegionSet } from '../regions/region-set.ts';
import { dynamoTable, type Table } from '../store/table.ts';
import { readEnv, type Environment } from './env.ts';
import { logger } from './logger.ts';
import { servedRegions } from './served-regions.ts';

type Always = 'REGIONS' | 'TABLE_NAME';

/**
 * Everything that a function that serves all regions needs at startup: its table, the regions of this deployment, and
 * the environment variables with the given names. Throws a ZodError that names the missing ones.
 */
export function deployment<Name extends keyof Environment = Always>(
  ...names: readonly Name[]
): { env: Pick<Environment, Name | Always>; regions: RegionSet; table: Table } {
  const env = readEnv<Name | Always>('REGIONS', 'TABLE_NAME', ...names);
  const table = dynamoTable(env.TABLE_NAME, undefined, logger);
  return { env, regions: servedRegions(env), table };
}
