import { regionById } from '../../../shared/regions/index.ts';
import { moveGroupCommand } from '../../../shared/requests/linking/operate.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { operatorHandler } from '../../../shared/runtime/operator-handler.ts';
import { moveGroup } from './move-group.ts';

const env = readEnv('REGION', 'TABLE_NAME');
const region = regionById(env.REGION);
const needs = { ...groupRepository(env.TABLE_NAME), region, clock };

export const handler = operatorHandler(moveGroupCommand(region), async (command) => {
  const { reference, municipality } = await moveGroup(needs, command);
  return { reference, municipality };
});
