/**
 * Recomputes all links of a region after its link distance changed. Phase `linking` walks the cells of the region,
 * phase `telling` the groups whose coordinators must be notified; `next` is the position to resume from.
 */
export interface RelinkJob {
  readonly id: string;
  /** Metres, as configured when the job began. */
  readonly linkDistance: number;
  readonly phase: 'linking' | 'telling' | 'finished';
  readonly next: number;
  /** Groups seen so far; one that moves during the job can be counted twice. */
  readonly groups: number;
  readonly startedAt: string;
  readonly finishedAt?: string | undefined;
}

/** One side of a link that a job created or removed. */
export interface LinkChange {
  readonly kind: 'linked' | 'unlinked';
  readonly groupId: string;
  readonly neighbourId: string;
}

export function beginRelink(id: string, linkDistance: number, now: Date): RelinkJob {
  return { id, linkDistance, phase: 'linking', next: 0, groups: 0, startedAt: now.toISOString() };
}

/** The job after one more cell, to which this many groups belong. */
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
