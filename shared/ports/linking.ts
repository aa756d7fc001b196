import type { Polygon, Position } from '../domain/areas/area.ts';
import type { Group } from '../domain/groups/group.ts';
import type { Link, Proximity } from '../domain/linking/link.ts';
import type { LinkChange, RelinkJob } from '../domain/linking/relink-job.ts';

/** An active group's area as the cell index keeps it. */
export interface IndexedArea {
  readonly groupId: string;
  readonly areaVersion: number;
  readonly municipality: string;
  readonly polygon: Polygon;
}

export interface Neighbour extends IndexedArea, Proximity {}

/** Finds active groups by place. Strongly consistent. */
export interface NeighbourFinder {
  /** Active groups within `distance` metres of an area, nearest first; `except` is the group itself. */
  near(polygon: Polygon, distance: number, except?: string): Promise<readonly Neighbour[]>;
}

/** Finds the active groups at or around a place. Strongly consistent. */
export interface GroupLocator {
  /** The groups whose area contains the place, its border included. */
  at(position: Position): Promise<readonly IndexedArea[]>;
  /** The groups whose area lies at most so many metres from the place, measured as `distanceFrom` does. */
  within(position: Position, metres: number): Promise<readonly IndexedArea[]>;
}

/**
 * Links between groups. With the id of a relinking job, a change is recorded with that job in the same transaction, and
 * its event says so, so that nobody is written to about each link (shared/domain/linking/relink-job.ts).
 */
export interface LinkRepository {
  /** The links of a group, strongly consistent. */
  of(groupId: string): Promise<readonly Link[]>;
  /** Stores both sides and the event. Throws ConcurrentChange when either group changed or the link exists. */
  link(link: Link, group: Group, relinkJobId?: string): Promise<void>;
  /** Replaces what was measured between two linked groups, with the event. Throws ConcurrentChange. */
  update(link: Link, group: Group): Promise<void>;
  /** Removes both sides and stores the event. Throws ConcurrentChange when either changed meanwhile. */
  unlink(link: Link, group: Group, relinkJobId?: string): Promise<void>;
  /** Removes one side of which the other is gone, without an event: a damage that no change of ours makes. Throws ConcurrentChange. */
  forgetHalf(link: Link): Promise<void>;
}

/** Where relinking stands, and what it changed. Every read is strongly consistent. */
export interface RelinkRepository {
  /** The job that runs or ran last. */
  current(): Promise<RelinkJob | undefined>;
  /** Throws ConcurrentChange when the stored job is no longer `before`. */
  save(before: RelinkJob | undefined, job: RelinkJob): Promise<void>;
  /** Everything that a job changed, a change on each side of the link; with a group, only what it changed there. */
  changesOf(jobId: string, groupId?: string): Promise<readonly LinkChange[]>;
  /** Stores that a group's coordinators are told, with the event; does nothing when they were told before. Throws ConcurrentChange. */
  tell(jobId: string, groupId: string): Promise<void>;
}
