import { moveGroupCommand } from '../../../shared/requests/linking/operate.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { regionOperatorHandler } from '../../../shared/runtime/operator-handler.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { moveGroup } from './move-group.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({ ...groupRepository(table, region), region }));

export const handler = regionOperatorHandler(regions, moveGroupCommand, async (command, region) => {
  const { reference, municipality } = await moveGroup(needsOf(region), command);
  return { reference, municipality };
});
