import type { ReplyTextRepository } from '../../../shared/ports/desk.ts';
import type { ReplyTextsResponse } from '../../../shared/requests/desk/reply-texts.ts';

/** The reply texts of the region, in the order in which officers see them. */
export async function listReplyTexts({
  replyTexts,
}: {
  readonly replyTexts: Pick<ReplyTextRepository, 'find'>;
}): Promise<ReplyTextsResponse> {
  const { texts, version } = await replyTexts.find();
  return { version, texts: [...texts] };
}
