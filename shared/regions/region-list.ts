import { exampleDesk, regionById, regionIds, type RegionId } from './index.ts';
import { regionConflicts } from './region-conflicts.ts';

/** The ids of the regions that share a deployment. */
export type RegionList = readonly [RegionId, ...RegionId[]];

/** The list of regions does not describe a valid deployment; the message says in one line what is wrong with it. */
export class RegionListRefused extends Error {
  override readonly name = 'RegionListRefused';
}

/**
 * Reads a list such as 'langstraat,bel'. Throws RegionListRefused if an id is unknown, empty or listed twice, or if two
 * of the regions cannot share a deployment.
 */
export function readRegionList(text: string): RegionList {
  const list = readRegionIds(text);
  const [conflict] = regionConflicts(
    list.map((id) => ({ region: regionById(id), desk: exampleDesk(id) })),
  );
  if (conflict !== undefined) throw new RegionListRefused(conflict);
  return list;
}

/**
 * Like readRegionList, but does not check whether the regions can share a deployment. Throws RegionListRefused if an id
 * is unknown, empty or listed twice.
 */
export function readRegionIds(text: string): RegionList {
  const [first = knownId(''), ...others] = text.split(',').map((id) => knownId(id.trim()));
  const list: RegionList = [first, ...others];
  const twice = list.find((id, index) => list.indexOf(id) !== index);
  if (twice !== undefined) throw new RegionListRefused(`the region ${twice} is listed twice`);
  return list;
}

function knownId(text: string): RegionId {
  const known = regionIds.find((id) => id === text);
  if (known !== undefined) return known;
  const problem = text === '' ? 'a region is missing' : `there is no region ${text}`;
  throw new RegionListRefused(`${problem}; choose from ${regionIds.join(', ')}`);
}

/** The combined name of these regions, for folders whose contents belong to all of them: `langstraat+bel`. */
export function regionListName(list: RegionList): string {
  return list.join('+');
}
