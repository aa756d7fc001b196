import type { Group } from '../../../shared/domain/groups/group.ts';
import type { Link } from '../../../shared/domain/linking/link.ts';
import type { NeighbourGroup } from '../../../shared/domain/linking/neighbour-group.ts';
import type { LinkChange } from '../../../shared/domain/linking/relink-job.ts';
import type { LetterSources } from './letter-rule.ts';

export interface NewNeighbour {
  readonly neighbour: NeighbourGroup;
  readonly link: Link;
}

/**
 * The changes that a relink job recorded for a group, except those that no longer apply. New neighbours are listed
 * nearest first.
 */
export async function changedNeighbours(
  group: Group,
  changes: readonly LinkChange[],
  { links, neighbourGroups }: Pick<LetterSources, 'links' | 'neighbourGroups'>,
): Promise<{ fresh: NewNeighbour[]; ended: NeighbourGroup[] }> {
  const now = new Map((await links.of(group.id)).map((link) => [link.neighbourId, link]));
  const [fresh, ended]: [NewNeighbour[], NeighbourGroup[]] = [[], []];
  for (const { kind, neighbourId, neighbourRegionId } of changes) {
    const neighbour = await neighbourGroups.find({
      regionId: neighbourRegionId,
      groupId: neighbourId,
    });
    const link = now.get(neighbourId);
    // A neighbour that has closed is left out, because its closure has nothing to do with the new link distance.
    if (!neighbour) continue;
    if (kind === 'linked' && link) fresh.push({ neighbour, link });
    if (kind === 'unlinked' && !link) ended.push(neighbour);
  }
  return { fresh: fresh.sort((one, other) => one.link.distance - other.link.distance), ended };
}
