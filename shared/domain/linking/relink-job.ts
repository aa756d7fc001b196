/**
 * Determines all links of a region anew, after the link distance changed. `linking` walks through the cells of the
 * region, `telling` through the groups whose links changed; `next` is the place in that walk to go on from.
 */
export interface RelinkJob {
  readonly id: string;
  /** Metres, as when the job began. */
  readonly linkDistance: number;
  readonly phase: 'linking' | 'telling' | 'finished';
  readonly next: number;
  /** Groups seen so far; one that moved meanwhile can be counted twice. */
  readonly groups: number;
  readonly startedAt: string;
  readonly finishedAt?: string | undefined;
}

/** One side of a link that a job made or ended. */
export interface LinkChange {
  readonly kind: 'linked' | 'unlinked';
  readonly groupId: string;
  readonly neighbourId: string;
}

export function beginRelink(id: string, linkDistance: number, now: Date): RelinkJob {
  return { id, linkDistance, phase: 'linking', next: 0, groups: 0, startedAt: now.toISOString() };
}

/** The job after one more cell with this many groups that belong to it. */
export function linkedUntil(job: RelinkJob, next: number, groups: number): RelinkJob {
  return { ...job, next, groups: job.groups + groups };
}

export function beginTelling(job: RelinkJob): RelinkJob {
  return { ...job, phase: 'telling', next: 0 };
}

export function toldUntil(job: RelinkJob, next: number): RelinkJob {
  return { ...job, next };
}

export function finishRelink(job: RelinkJob, now: Date): RelinkJob {
  return { ...job, phase: 'finished', next: 0, finishedAt: now.toISOString() };
}
