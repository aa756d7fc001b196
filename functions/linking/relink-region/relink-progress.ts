import type { RelinkJob } from '../../../shared/domain/linking/relink-job.ts';
import type { RelinkProgress } from '../../../shared/requests/linking/operate.ts';
import type { RelinkNeeds } from './relink-region.ts';

/** A job's progress and, once the job has finished, how many links it changed and how many groups it notified. */
export async function relinkProgress(
  { relinks, cells }: Pick<RelinkNeeds, 'relinks' | 'cells'>,
  job: RelinkJob,
): Promise<RelinkProgress> {
  const { id, phase, linkDistance, next, groups } = job;
  const progress = { jobId: id, phase, linkDistance, next, cells: cells.length, groups };
  if (phase !== 'finished') return progress;
  const changes = await relinks.changesOf(id);
  const pairs = changes.filter(({ groupId, neighbourId }) => groupId < neighbourId);
  const linked = pairs.filter(({ kind }) => kind === 'linked').length;
  return {
    ...progress,
    changes: {
      linked,
      unlinked: pairs.length - linked,
      told: new Set(changes.map(({ groupId }) => groupId)).size,
    },
  };
}
