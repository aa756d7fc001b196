/**
 * `npm run operate -- add-region ID [--with OTHER,...] [--stage dev|prod] [--desk FILE] [--table NAME [--endpoint URL]]`:
 * checks a region before it is deployed, and prints the command that deploys it. `check-region` is the same command;
 * with a table, it also names the groups in municipalities that are no longer in the region's file. Exits with 1 if
 * there are faults.
 */
import { parseArgs } from 'node:util';
import { StartRefused } from '../local/start-refused.ts';
import { exampleDesk, regionById, regionIds } from '../shared/regions/index.ts';
import { isStage } from '../shared/regions/stage.ts';
import { checkDesk } from '../shared/requests/desk/check-desk.ts';
import { readDeskFile } from './desk-file.ts';
import { operate, say } from './invoke.ts';
import { checkRegion, deployCommand } from './regions/check-region.ts';
import { groupsLeft } from './regions/groups-left.ts';
import { namedRegion } from './regions/named-region.ts';
import { operatorTable } from './regions/operator-table.ts';
import { sharingRegions } from './regions/sharing-regions.ts';

const options = {
  options: {
    with: { type: 'string' },
    stage: { type: 'string', default: 'dev' },
    desk: { type: 'string' },
    table: { type: 'string' },
    endpoint: { type: 'string' },
  },
  allowPositionals: true,
} as const;

await operate(async () => {
  const { values, positionals } = parseArgs(options);
  const { with: sharing, stage, desk, table, endpoint } = values;
  if (!isStage(stage)) throw new StartRefused('--stage is dev or prod.');
  const region = namedRegion(positionals);
  const deployed = sharingRegions(region, sharing);
  const checked =
    desk === undefined
      ? { desk: exampleDesk(region.id) }
      : checkDesk(readDeskFile(desk), region, stage);
  const ofDesk = 'faults' in checked ? checked.faults : [];
  const ofRegion = checkRegion({
    region,
    others: regionIds
      .filter((id) => id !== region.id)
      .map((id) => ({ region: regionById(id), desk: exampleDesk(id) })),
    desk: 'desk' in checked ? checked.desk : exampleDesk(region.id),
    stage,
    groups:
      table === undefined ? [] : await groupsLeft(operatorTable({ table, endpoint }), region.id),
  });
  const faults = [...ofDesk, ...ofRegion];
  for (const fault of faults) say(fault);
  say(
    faults.length === 0
      ? `${region.id} can be deployed:\n  ${deployCommand(deployed, stage)}`
      : `${faults.length} to put right first.`,
  );
  return faults.length === 0 ? 0 : 1;
});
