import { regionById } from '../../../shared/regions/index.ts';
import { moveGroupCommand } from '../../../shared/requests/linking/operate.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { openGroups } from '../../../shared/runtime/group-repositories.ts';
import { operated } from '../../../shared/runtime/operator-handler.ts';
import { moveGroup } from './move-group.ts';

const env = readEnv('REGION', 'TABLE_NAME');
const region = regionById(env.REGION);
const needs = { ...openGroups(env.TABLE_NAME), region, clock };

export const handler = operated(moveGroupCommand(region), async (command) => {
  const { reference, municipality } = await moveGroup(needs, command);
  return { reference, municipality };
});
