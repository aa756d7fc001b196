import { relinkCommand } from '../../../shared/requests/linking/operate.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { regionLinking } from '../../../shared/runtime/linking-repositories.ts';
import { regionOperatorHandler } from '../../../shared/runtime/operator-handler.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { compareRegion } from './compare-region.ts';
import { relinkProgress } from './relink-progress.ts';
import { relinkRegion } from './relink-region.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => regionLinking(table, region, regions));
/** Time per invocation: long enough to make progress, and short enough to report it regularly. */
const sliceSeconds = 10;

export const handler = regionOperatorHandler(
  regions,
  () => relinkCommand,
  async (command, region) => {
    const needs = needsOf(region);
    const until = needs.clock().getTime() + sliceSeconds * 1000;
    const timeIsUp = (): boolean => needs.clock().getTime() >= until;
    if (command.action === 'compare') return compareRegion(needs, command.from, timeIsUp);
    return relinkProgress(needs, await relinkRegion(needs, timeIsUp));
  },
);
