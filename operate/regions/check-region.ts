import type { Group } from '../../shared/domain/groups/group.ts';
import { municipalityOf } from '../../shared/regions/municipality.ts';
import { regionFaults, type RegionSurroundings } from '../../shared/regions/region-faults.ts';
import type { Region } from '../../shared/regions/region.ts';
import type { Stage } from '../../shared/regions/stage.ts';
import { nameOfGroup } from './groups-left.ts';

interface CheckedRegion extends RegionSurroundings {
  readonly region: Region;
  /** The groups of the region that have not ended; empty for a region that has not been deployed. */
  readonly groups: readonly Group[];
}

/**
 * The faults of a region, one line each: those in its configuration, and each municipality that is no longer in the
 * region but still has groups. A municipality that has groups cannot be removed.
 */
export function checkRegion({ region, groups, ...surroundings }: CheckedRegion): readonly string[] {
  const homeless = groups.filter(({ municipality }) => !municipalityOf(region, municipality));
  const codes = [...new Set(homeless.map(({ municipality }) => municipality))].toSorted();
  return [
    ...regionFaults(region, surroundings),
    ...codes.map((code) => {
      const names = homeless.filter(({ municipality }) => municipality === code).map(nameOfGroup);
      return `${code}: it is not in the region's file but still has ${names.join(', ')}; put it back, move the groups or close them`;
    }),
  ];
}

/** The command that deploys these regions: a single region, or all regions that share a deployment. */
export function deployCommand(regionIds: readonly string[], stage: Stage): string {
  const alarms = stage === 'prod' ? ' -c alarmEmail=ADDRESS' : '';
  return `npm run deploy -- -c stage=${stage} -c regions=${regionIds.join(',')} -c domainName=NAME${alarms}`;
}
