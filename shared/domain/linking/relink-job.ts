/**
 * A job that recomputes every link in a region after the region's link distance has changed. In the `linking` phase it
 * goes through the cells of the region; in the `telling` phase it goes through the groups whose coordinators must be
 * notified. `next` is the position at which to resume.
 */
export interface RelinkJob {
  readonly id: string;
  /** In metres, as configured when the job began. */
  readonly linkDistance: number;
  readonly phase: 'linking' | 'telling' | 'finished';
  readonly next: number;
  /** The number of groups processed so far; a group that moves during the job may be counted twice. */
  readonly groups: number;
  readonly startedAt: string;
  readonly finishedAt?: string | undefined;
}

/** One side of a link that a job created or removed. */
export interface LinkChange {
  readonly kind: 'linked' | 'unlinked';
  readonly groupId: string;
  readonly groupRegionId: string;
  readonly neighbourId: string;
  readonly neighbourRegionId: string;
}

export function beginRelink(id: string, linkDistance: number, now: Date): RelinkJob {
  return { id, linkDistance, phase: 'linking', next: 0, groups: 0, startedAt: now.toISOString() };
}

/** Advances the job to position `next` after processing this many more groups. */
export function advanceLinking(job: RelinkJob, next: number, groups: number): RelinkJob {
  return { ...job, next, groups: job.groups + groups };
}

export function beginTelling(job: RelinkJob): RelinkJob {
  return { ...job, phase: 'telling', next: 0 };
}

export function advanceTelling(job: RelinkJob, next: number): RelinkJob {
  return { ...job, next };
}

export function finishRelink(job: RelinkJob, now: Date): RelinkJob {
  return { ...job, phase: 'finished', next: 0, finishedAt: now.toISOString() };
}
