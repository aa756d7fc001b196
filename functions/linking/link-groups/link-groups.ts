import type { GroupEvent } from '../../../events/catalogue.ts';
import { keepLinked, type LinkNeeds } from '../../../shared/linking/keep-linked.ts';

/**
 * Updates the links of the group that an event is about, whatever the kind of event. Throws ConcurrentChange if the
 * links keep changing.
 */
export async function linkGroups(
  needs: LinkNeeds,
  { data: { groupId } }: Pick<GroupEvent, 'data'>,
): Promise<void> {
  await keepLinked(needs, groupId);
}
