import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { replaceReplyTexts as replaced } from '../../../shared/domain/desk/region-reply-texts.ts';
import type { ReplyTextRepository } from '../../../shared/ports/desk.ts';
import type { NewId } from '../../../shared/ports/platform.ts';
import type {
  ReplaceReplyTextsBody,
  ReplyTextsResponse,
} from '../../../shared/requests/desk/reply-texts.ts';

interface Needs {
  readonly replyTexts: ReplyTextRepository;
  readonly newId: NewId;
}

/**
 * Replaces the reply texts of the region. Throws ConcurrentChange if somebody has changed them since the manager read
 * them.
 */
export async function replaceReplyTexts(
  { replyTexts, newId }: Needs,
  { id: by }: Pick<SignedInOfficer, 'id'>,
  { version: seen, texts: written }: ReplaceReplyTextsBody,
): Promise<ReplyTextsResponse> {
  const change = replaced(await replyTexts.find(), written, { seen, by, newId });
  await replyTexts.save(change);
  const { texts, version } = change.replyTexts;
  return { version, texts: [...texts] };
}
