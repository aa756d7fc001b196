import * as z from 'zod';
import { sharesDeployment } from '../regions/region-path.ts';
import type { RegionSet } from '../regions/region-set.ts';
import type { Region } from '../regions/region.ts';
import { logRegion } from './logged-region.ts';
import { logger } from './logger.ts';

/**
 * A Lambda handler for an operator or a schedule: parses the command and returns JSON. Rethrows whatever `act` throws.
 */
export function operatorHandler<Command, Result>(
  command: z.ZodType<Command>,
  act: (command: Command) => Promise<Result>,
): (event: unknown) => Promise<Result> {
  return async (event) => {
    try {
      return await act(command.parse(event));
    } catch (error) {
      logger.error('the operation failed', error);
      throw error;
    }
  };
}

const forRegion = z.looseObject({ region: z.string().optional() });

/**
 * Like operatorHandler, for a command about one region. The field `region` names that region; it may be left out if the
 * deployment serves only one. Throws UnknownRegion if the deployment has no such region, or RegionMissing if the field
 * is absent and there are several.
 */
export function regionOperatorHandler<Command, Result>(
  regions: RegionSet,
  command: (region: Region) => z.ZodType<Command>,
  act: (command: Command, region: Region) => Promise<Result>,
): (event: unknown) => Promise<Result> {
  const choose = operatorHandler(forRegion, async ({ region: regionId, ...fields }) => {
    if (regionId === undefined && sharesDeployment(regions.all)) throw new RegionMissing(regions);
    return { region: regionId === undefined ? regions.all[0] : regions.named(regionId), fields };
  });
  return async (event) => {
    const { region, fields } = await choose(event);
    const handle = operatorHandler(command(region), async (parsed) => act(parsed, region));
    return logRegion(region.id, async () => handle(fields));
  };
}

export class RegionMissing extends Error {
  override readonly name = 'RegionMissing';

  constructor({ all }: RegionSet) {
    super(`say for which region: ${all.map(({ id }) => id).join(', ')}`);
  }
}
