import {
  beginRelink,
  beginTelling,
  finishRelink,
  linkedUntil,
  toldUntil,
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
  /** Every cell of the region, always in the same order. */
  readonly cells: readonly string[];
  readonly newId: NewId;
}

/** Cells and groups between two marks of how far the job is; what is done again after a crash. */
const stride = 25;
/** Neighbours that are linked at the same moment get in each other's way, so not more. */
const atOnce = 4;

/**
 * Determines all links of the region anew and goes on where the last run stopped, until all is done or `timeIsUp`.
 * Every step may be repeated: a link that is right is left alone, and a group is told of once. A second run at the
 * same time does no harm; the one that comes too late with its mark throws ConcurrentChange.
 */
export async function relinkRegion(
  needs: RelinkNeeds,
  timeIsUp: () => boolean,
): Promise<RelinkJob> {
  let job = await openJob(needs);
  do {
    job = await (job.phase === 'linking'
      ? linkCells(needs, job)
      : tellGroups(needs, job, timeIsUp));
  } while (job.phase !== 'finished' && !timeIsUp());
  return job;
}

async function openJob({ relinks, region, newId, clock }: RelinkNeeds): Promise<RelinkJob> {
  const job = await relinks.current();
  if (job && job.phase !== 'finished' && job.linkDistance === region.linkDistance) return job;
  // The distance changed again while groups were told: they are told first, of what is true by then.
  if (job?.phase === 'telling') return job;
  const id = job?.phase === 'linking' ? job.id : newId();
  const begun = beginRelink(id, region.linkDistance, clock());
  await relinks.save(job, begun);
  return begun;
}

async function linkCells(needs: RelinkNeeds, job: RelinkJob): Promise<RelinkJob> {
  const cells = needs.cells.slice(job.next, job.next + stride);
  const found = (await Promise.all(cells.map((cell) => groupsAtHome(needs.readCell, cell)))).flat();
  for (let start = 0; start < found.length; start += atOnce) {
    await Promise.all(
      found.slice(start, start + atOnce).map(({ groupId }) => keepLinked(needs, groupId, job.id)),
    );
  }
  const linked = linkedUntil(job, job.next + cells.length, found.length);
  return saved(needs, job, linked.next < needs.cells.length ? linked : beginTelling(linked));
}

async function tellGroups(
  needs: RelinkNeeds,
  job: RelinkJob,
  timeIsUp: () => boolean,
): Promise<RelinkJob> {
  const changes = await needs.relinks.changesOf(job.id);
  const changed = [...new Set(changes.map(({ groupId }) => groupId))].sort();
  let told = job;
  while (told.next < changed.length) {
    const groups = changed.slice(told.next, told.next + stride);
    for (const groupId of groups) await needs.relinks.tell(job.id, groupId);
    told = await saved(needs, told, toldUntil(told, told.next + groups.length));
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
