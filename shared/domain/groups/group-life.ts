import { canonicalPolygon, type Area } from '../areas/area.ts';
import { TransitionRefused } from '../errors.ts';
import { isActiveOrDormant, type Change, type Group } from './group.ts';
import { eventIds } from './registration.ts';

/**
 * Changes the area of an active group, after which its links are recomputed. Throws TransitionRefused if the group is
 * not active.
 */
export function changeArea(group: Group, area: Area): Change {
  if (group.status !== 'active') throw new TransitionRefused('change area', group.status);
  const version = group.version + 1;
  const changed: Group = {
    ...group,
    area: { polygon: canonicalPolygon(area.polygon), streets: area.streets },
    areaVersion: version,
    version,
  };
  return { group: changed, event: { name: 'GroupAreaChanged', data: eventIds(changed) } };
}

/**
 * Moves an active group to another municipality. Its circle, its place in the overview and the `crossesBorder` flag of
 * its links are then updated. Throws TransitionRefused if the group is not active, or is already in that municipality.
 */
export function move(group: Group, municipality: string, now: Date): Change {
  if (group.status !== 'active' || group.municipality === municipality)
    throw new TransitionRefused('move', group.status);
  const version = group.version + 1;
  const moved: Group = {
    ...group,
    municipality,
    movedAt: now.toISOString(),
    areaVersion: version,
    version,
  };
  return {
    group: moved,
    event: { name: 'GroupMoved', data: { ...eventIds(moved), from: group.municipality } },
  };
}

/** Closes an active or dormant group. Throws TransitionRefused for any other group. */
export function close(group: Group, now: Date): Change {
  if (!isActiveOrDormant(group)) throw new TransitionRefused('close', group.status);
  const closed: Group = {
    ...group,
    status: 'closed',
    closedAt: now.toISOString(),
    version: group.version + 1,
  };
  return { group: closed, event: { name: 'GroupClosed', data: eventIds(closed) } };
}
