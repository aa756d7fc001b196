import type { Coordinator, FindableCoordinator } from '../../shared/domain/groups/coordinator.ts';
import { contactDigester, findable } from '../../shared/auth/contact-digests.ts';

/** Makes digests that show what they are digests of, so that a test can tell what was looked up. */
export const plainDigester = contactDigester('langstraat', async (text) => `print of ${text}`);

/** The coordinator with the digests that `plainDigester` makes. */
export function findableAs(coordinator: Coordinator): Promise<FindableCoordinator> {
  return findable(coordinator, plainDigester);
}
