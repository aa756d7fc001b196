import type { Desk, DeskRepository } from '../ports/desk.ts';
import type { ConfiguredRegion } from '../regions/claimed-mailboxes.ts';
import { exampleDesk } from '../regions/index.ts';
import type { Region, RegionDesk } from '../regions/region.ts';
import { dynamoDesk } from '../store/desk/dynamo-desk.ts';
import type { OutboxStamp } from '../store/platform/outbox.ts';
import { tableOfRegion, type RegionTable, type Table } from '../store/table.ts';
import type { Environment } from './env.ts';
import { stamp } from './group-repositories.ts';
import { logger } from './logger.ts';
import { recordMissingDesk } from './metrics.ts';
import { regionDesk } from './region-desk.ts';

type Staged = Pick<Environment, 'STAGE'>;

/** No desk has been loaded for this region of a prod deployment. */
export class DeskNotLoaded extends Error {
  override readonly name = 'DeskNotLoaded';

  constructor(regionId: string) {
    super(
      `the region ${regionId} has no desk; run: npm run operate -- load-desk FILE --region ${regionId} --stage prod`,
    );
  }
}

/** The desk that was loaded. Before one has been loaded: the example on the dev stage, and none on the prod stage. */
async function deskInUse({ STAGE }: Staged, table: RegionTable): Promise<RegionDesk | undefined> {
  const loaded = await dynamoDesk(table, stamp).find();
  return loaded ?? (STAGE === 'dev' ? exampleDesk(table.regionId) : undefined);
}

/**
 * The desk of a region, for a manager to change. Until a desk has been stored, the dev stage uses the example desk as
 * version 0; the first change stores it.
 */
export function managedDesk(
  { STAGE }: Staged,
  table: RegionTable,
  source: OutboxStamp = stamp,
): DeskRepository {
  const stored = dynamoDesk(table, source);
  return {
    ...stored,
    async find() {
      const loaded = await stored.find();
      if (loaded !== undefined || STAGE !== 'dev') return loaded;
      return { ...exampleDesk(table.regionId), version: 0, changedByManager: false };
    },
  };
}

const emptyDesk: RegionDesk = { mailboxes: [], circles: [] };

/**
 * These regions with the desks that they currently use, read with strong consistency. A region for which no desk has
 * been loaded has an empty one.
 */
export async function desksInUse(
  env: Staged,
  table: Table,
  regions: readonly Region[],
): Promise<readonly ConfiguredRegion[]> {
  return Promise.all(
    regions.map(async (region) => ({
      region,
      desk: (await deskInUse(env, tableOfRegion(table, region.id))) ?? emptyDesk,
    })),
  );
}

/**
 * The desk of a region of this deployment, read with strong consistency on every call. Its methods throw DeskNotLoaded,
 * after logging the command that loads a desk and counting the failure for the alarm.
 */
export function deploymentDesk(env: Staged, table: RegionTable): Desk {
  return regionDesk(async () => {
    const desk = await deskInUse(env, table);
    if (!desk) throw reported(new DeskNotLoaded(table.regionId), table.regionId);
    return desk;
  });
}

function reported(error: DeskNotLoaded, regionId: string): DeskNotLoaded {
  logger.error(
    'the region has no desk; run: npm run operate -- load-desk FILE --stage prod',
    error,
    { region: regionId },
  );
  recordMissingDesk();
  return error;
}
