import { loadDeskCommand } from '../../../shared/requests/desk/load-desk.ts';
import { desksInUse } from '../../../shared/runtime/deployment-desk.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { stamp } from '../../../shared/runtime/group-repositories.ts';
import { logger as log } from '../../../shared/runtime/logger.ts';
import { regionOperatorHandler } from '../../../shared/runtime/operator-handler.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoDesk } from '../../../shared/store/desk/dynamo-desk.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { loadDesk } from './load-desk.ts';

const { env, regions, table } = deployment('STAGE');
const needsOf = perRegion((region) => {
  const others = regions.all.filter(({ id }) => id !== region.id);
  const desks = dynamoDesk(tableOfRegion(table, region.id), stamp);
  const otherRegions = () => desksInUse(env, table, others);
  return { desks, otherRegions, region, stage: env.STAGE, log };
});

export const handler = regionOperatorHandler(
  regions,
  () => loadDeskCommand,
  async (command, region) => loadDesk(needsOf(region), command),
);
