import type { Group } from '../../../shared/domain/groups/group.ts';
import { questionVersionOf } from '../../../shared/domain/groups/waiting.ts';
import type { TokenPurpose } from '../../../shared/domain/platform/token.ts';
import type { LetterSources } from './letter-rule.ts';
import { manageTokenExpiry, tokenExpiry } from './token-lifetimes.ts';
import { tokenUrl } from './token-url.ts';

/**
 * Issues a token for a registration or a group, and returns the URL that contains the token and the time at which the
 * token expires. The path of a URL for managing a group ends with the group's reference; any other ends with the
 * group's id.
 */
export async function groupToken(
  purpose: TokenPurpose,
  group: Group,
  recipientId: string,
  sources: LetterSources,
): Promise<{ readonly tokenUrl: string; readonly tokenExpires: Date }> {
  const isManaging = purpose === 'manage';
  const version = versionFor(purpose, group);
  const claims = { purpose, subjectId: group.id, recipientId, version };
  const tokenExpires = (isManaging ? manageTokenExpiry : tokenExpiry)(sources.clock());
  const name = isManaging ? group.reference : undefined;
  return { tokenUrl: await tokenUrl(claims, tokenExpires, sources, name), tokenExpires };
}

/**
 * The version of the group that a token is for: the one in which the question was asked if the token is for answering
 * it, otherwise the current one.
 */
function versionFor(purpose: TokenPurpose, group: Group): number {
  return purpose === 'answer' ? questionVersionOf(group) : group.version;
}
