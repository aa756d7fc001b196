import { relinkCommand } from '../../../shared/requests/linking/operate.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { regionLinking } from '../../../shared/runtime/linking-repositories.ts';
import { operatorHandler } from '../../../shared/runtime/operator-handler.ts';
import { compareRegion } from './compare-region.ts';
import { relinkProgress } from './relink-progress.ts';
import { relinkRegion } from './relink-region.ts';

const needs = regionLinking(readEnv('REGION', 'TABLE_NAME'));
/** Time per invocation: long enough to make progress, and short enough to report it regularly. */
const sliceSeconds = 10;

export const handler = operatorHandler(relinkCommand, async (command) => {
  const until = needs.clock().getTime() + sliceSeconds * 1000;
  const timeIsUp = (): boolean => needs.clock().getTime() >= until;
  if (command.action === 'compare') return compareRegion(needs, command.from, timeIsUp);
  return relinkProgress(needs, await relinkRegion(needs, timeIsUp));
});
