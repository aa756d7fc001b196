import type { Polygon, Position } from '../domain/areas/area.ts';
import type { Coordinator } from '../domain/groups/coordinator.ts';
import type { Group } from '../domain/groups/group.ts';
import type { DuplicateSign } from '../domain/linking/duplicate.ts';
import type { Link, Proximity } from '../domain/linking/link.ts';
import type { NeighbourContact, NeighbourGroup } from '../domain/linking/neighbour-group.ts';
import type { LinkChange, RelinkJob } from '../domain/linking/relink-job.ts';

/** The area of an active group as stored in the cell index. */
export interface IndexedArea {
  readonly regionId: string;
  readonly groupId: string;
  readonly areaVersion: number;
  readonly municipality: string;
  readonly polygon: Polygon;
}

export interface Neighbour extends IndexedArea, Proximity {}

/** A group and the region in which it is registered. */
export interface GroupInRegion {
  readonly regionId: string;
  readonly groupId: string;
}

/** Reads neighbouring groups in any region, but only the data that a neighbour may see. Strongly consistent. */
export interface NeighbourGroups {
  /** Undefined unless the group is active. Throws UnreadableItem if the group is stored but cannot be read. */
  find(group: GroupInRegion): Promise<NeighbourGroup | undefined>;
  /** Like `find`, but by the group's reference. */
  findByReference(regionId: string, reference: string): Promise<NeighbourGroup | undefined>;
  /** The contact details of the group's coordinators that this coordinator may see. */
  contactsFor(reader: Coordinator, group: GroupInRegion): Promise<readonly NeighbourContact[]>;
}

/** A group near another group, and how their areas relate. */
export interface NearbyGroup extends Proximity {
  readonly group: NeighbourGroup;
  /** Set if this is a registration that is still waiting for a decision; otherwise, the group is active. */
  readonly waits?: boolean;
  /** The signs that the two are one group registered twice; undefined if only the areas were compared. */
  readonly signs?: readonly DuplicateSign[];
}

/** Finds active groups near an area. Strongly consistent. */
export interface NeighbourFinder {
  /** Active groups within `distance` metres of an area, nearest first, excluding the group `except`. */
  near(polygon: Polygon, distance: number, except?: string): Promise<readonly Neighbour[]>;
}

/** Finds active groups at or around a position. Strongly consistent. */
export interface GroupLocator {
  /** The groups whose area contains the position, border included, sorted by id. */
  at(position: Position): Promise<readonly IndexedArea[]>;
  /**
   * The groups whose area lies within this many metres of the position, as measured by `distanceFrom`, sorted by id.
   */
  within(position: Position, metres: number): Promise<readonly IndexedArea[]>;
}

/**
 * Links between groups. A change made by a relink job is recorded for that job in the same transaction and its event
 * names the job, so that nobody receives an email about each link separately (shared/domain/linking/relink-job.ts).
 */
export interface LinkRepository {
  /** The links of a group, strongly consistent. */
  of(groupId: string): Promise<readonly Link[]>;
  /**
   * Stores both sides of a link and the event. Throws ConcurrentChange if either group is no longer active, if
   * either area has changed since it was measured, or if the link already exists.
   */
  link(link: Link, group: Group, relinkJobId?: string): Promise<void>;
  /**
   * Replaces the measurements of both sides of a link and stores the event. Throws ConcurrentChange if either group
   * is no longer active, if either area has changed since it was measured, or if the link no longer exists.
   */
  update(link: Link, group: Group): Promise<void>;
  /**
   * Removes both sides of a link and stores the event. Throws ConcurrentChange if the group or either side is stale.
   */
  unlink(link: Link, group: Group, relinkJobId?: string): Promise<void>;
  /**
   * Removes one side of a link whose other side is missing; stores no event. Our own changes never leave a link in that
   * state. Throws ConcurrentChange if the side has changed or the other side exists.
   */
  removeOneSided(link: Link): Promise<void>;
}

/** The progress of relinking a region, and the links it has changed. All reads are strongly consistent. */
export interface RelinkRepository {
  /** The running job, or the last one if none is running. */
  current(): Promise<RelinkJob | undefined>;
  /** Throws ConcurrentChange if the stored job no longer equals `before`. */
  save(before: RelinkJob | undefined, job: RelinkJob): Promise<void>;
  /** The changes made by a job, one for each side of a link; with `groupId`, only the changes for that group. */
  changesOf(jobId: string, groupId?: string): Promise<readonly LinkChange[]>;
  /**
   * Records that a group's coordinators are being notified and stores the event. Does nothing if they have already been
   * notified for this job. Throws ConcurrentChange if the write loses a race.
   */
  tell(jobId: string, group: Pick<LinkChange, 'groupId' | 'groupRegionId'>): Promise<void>;
}
