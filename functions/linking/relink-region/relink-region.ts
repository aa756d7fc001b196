import {
  beginRelink,
  beginTelling,
  finishRelink,
  advanceLinking,
  advanceTelling,
  type RelinkJob,
} from '../../../shared/domain/linking/relink-job.ts';
import type { ReadCell } from '../../../shared/linking/find-neighbours.ts';
import { keepLinked, type LinkNeeds } from '../../../shared/linking/keep-linked.ts';
import { groupsAtHome } from '../../../shared/linking/region-cells.ts';
import type { RelinkRepository } from '../../../shared/ports/linking.ts';
import type { NewId } from '../../../shared/ports/platform.ts';

export interface RelinkNeeds extends LinkNeeds {
  readonly relinks: RelinkRepository;
  readonly readCell: ReadCell;
  /** Every cell of the region, in a fixed order. */
  readonly cells: readonly string[];
  readonly newId: NewId;
}

/** Number of cells or groups between checkpoints; no more than this is repeated after a crash. */
const stride = 25;
/** Number of groups linked concurrently. It is kept low, because concurrent writes for neighbouring groups conflict. */
const concurrency = 4;

/**
 * Recomputes all links in the region. Resumes where the last run stopped, and continues until the job has finished or
 * `timeIsUp` returns true. Every step can safely be repeated: a correct link is left alone, and each group is notified
 * once. Concurrent runs do no harm: if another run has saved a newer checkpoint, this run throws ConcurrentChange.
 */
export async function relinkRegion(
  needs: RelinkNeeds,
  timeIsUp: () => boolean,
): Promise<RelinkJob> {
  let job = await currentOrNewJob(needs);
  do {
    job = await (job.phase === 'linking'
      ? linkCells(needs, job)
      : tellGroups(needs, job, timeIsUp));
  } while (job.phase !== 'finished' && !timeIsUp());
  return job;
}

async function currentOrNewJob({ relinks, region, newId, clock }: RelinkNeeds): Promise<RelinkJob> {
  const job = await relinks.current();
  if (job && job.phase !== 'finished' && job.linkDistance === region.linkDistance) return job;
  // If the distance has changed again while groups are being notified, this job finishes notifying them before a new
  // job starts.
  if (job?.phase === 'telling') return job;
  const id = job?.phase === 'linking' ? job.id : newId();
  const begun = beginRelink(id, region.linkDistance, clock());
  await relinks.save(job, begun);
  return begun;
}

async function linkCells(needs: RelinkNeeds, job: RelinkJob): Promise<RelinkJob> {
  const cells = needs.cells.slice(job.next, job.next + stride);
  const found = (
    await Promise.all(cells.map((cell) => groupsAtHome(needs.readCell, cell, needs.region)))
  ).flat();
  for (let start = 0; start < found.length; start += concurrency) {
    await Promise.all(
      found
        .slice(start, start + concurrency)
        .map(({ groupId }) => keepLinked(needs, groupId, job.id)),
    );
  }
  const linked = advanceLinking(job, job.next + cells.length, found.length);
  return saved(needs, job, linked.next < needs.cells.length ? linked : beginTelling(linked));
}

async function tellGroups(
  needs: RelinkNeeds,
  job: RelinkJob,
  timeIsUp: () => boolean,
): Promise<RelinkJob> {
  const changes = await needs.relinks.changesOf(job.id);
  const regionOfGroup = new Map(
    changes.map(({ groupId, groupRegionId }) => [groupId, groupRegionId]),
  );
  const changed = [...regionOfGroup].sort(([one], [other]) => (one < other ? -1 : 1));
  let told = job;
  while (told.next < changed.length) {
    const groups = changed.slice(told.next, told.next + stride);
    for (const [groupId, groupRegionId] of groups)
      await needs.relinks.tell(job.id, { groupId, groupRegionId });
    told = await saved(needs, told, advanceTelling(told, told.next + groups.length));
    if (timeIsUp()) return told;
  }
  return saved(needs, told, finishRelink(told, needs.clock()));
}

async function saved(
  { relinks }: RelinkNeeds,
  before: RelinkJob,
  job: RelinkJob,
): Promise<RelinkJob> {
  await relinks.save(before, job);
  return job;
}
