import type { Polygon, Position } from '../domain/areas/area.ts';
import type { Group } from '../domain/groups/group.ts';
import type { Link, Proximity } from '../domain/linking/link.ts';
import type { LinkChange, RelinkJob } from '../domain/linking/relink-job.ts';

/** The area of an active group as stored in the cell index. */
export interface IndexedArea {
  readonly groupId: string;
  readonly areaVersion: number;
  readonly municipality: string;
  readonly polygon: Polygon;
}

export interface Neighbour extends IndexedArea, Proximity {}

/** Finds active groups by place. Strongly consistent. */
export interface NeighbourFinder {
  /** Active groups within `distance` metres of an area, nearest first, without the group `except`. */
  near(polygon: Polygon, distance: number, except?: string): Promise<readonly Neighbour[]>;
}

/** Finds active groups at or around a position. Strongly consistent. */
export interface GroupLocator {
  /** The groups whose area contains the position, border included, in the order of their ids. */
  at(position: Position): Promise<readonly IndexedArea[]>;
  /** The groups whose area lies within this many metres, measured as by `distanceFrom`, in the order of their ids. */
  within(position: Position, metres: number): Promise<readonly IndexedArea[]>;
}

/**
 * Links between groups. A change made by a relink job is recorded with that job in the same transaction and its event
 * names the job, so that nobody is mailed about each link separately (shared/domain/linking/relink-job.ts).
 */
export interface LinkRepository {
  /** The links of a group, strongly consistent. */
  of(groupId: string): Promise<readonly Link[]>;
  /**
   * Stores both sides and the event. Throws ConcurrentChange when either group is no longer active, its area is no
   * longer as measured, or the link exists.
   */
  link(link: Link, group: Group, relinkJobId?: string): Promise<void>;
  /**
   * Replaces the measurements of both sides and stores the event. Throws ConcurrentChange as `link` does, or when the
   * link is gone.
   */
  update(link: Link, group: Group): Promise<void>;
  /** Removes both sides and stores the event. Throws ConcurrentChange when the group or either side is stale. */
  unlink(link: Link, group: Group, relinkJobId?: string): Promise<void>;
  /**
   * Removes a side whose other side is missing, without an event; none of our changes can leave a link like that.
   * Throws ConcurrentChange when the side changed or the other one exists.
   */
  removeOneSided(link: Link): Promise<void>;
}

/** The progress of relinking, and the links it changed. Every read is strongly consistent. */
export interface RelinkRepository {
  /** The running job, or else the last one. */
  current(): Promise<RelinkJob | undefined>;
  /** Throws ConcurrentChange when the stored job is no longer `before`. */
  save(before: RelinkJob | undefined, job: RelinkJob): Promise<void>;
  /** The changes of a job, one on each side of a link; with `groupId`, only those of that group. */
  changesOf(jobId: string, groupId?: string): Promise<readonly LinkChange[]>;
  /** Records that a group's coordinators are notified and stores the event, once per job. Throws ConcurrentChange. */
  tell(jobId: string, groupId: string): Promise<void>;
}
