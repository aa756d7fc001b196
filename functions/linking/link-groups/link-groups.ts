import type { GroupEvent } from '../../../events/catalogue.ts';
import { keepLinked, type LinkNeeds } from '../../../shared/linking/keep-linked.ts';

/** Brings the links of the group in an event up to date, whatever the event. Throws ConcurrentChange. */
export async function linkGroups(
  needs: LinkNeeds,
  { data: { groupId } }: Pick<GroupEvent, 'data'>,
): Promise<void> {
  await keepLinked(needs, groupId);
}
