import { mailboxFingerprint } from '../../../shared/auth/fingerprint.ts';
import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import type { Fingerprint, Sender } from '../../../shared/ports/access.ts';
import type { NewLinkRequests } from '../../../shared/ports/mail.ts';
import type { IdempotencyKey, NewId } from '../../../shared/ports/platform.ts';
import type {
  NewLinkResponse,
  RequestNewLinkBody,
} from '../../../shared/requests/mail/request-new-link.ts';

interface Needs {
  readonly newLinks: Pick<NewLinkRequests, 'request'>;
  readonly caps: Pick<MailCaps, 'newLink'>;
  readonly fingerprint: Fingerprint;
  readonly newId: NewId;
}

interface From {
  readonly sender: Sender;
  readonly request: IdempotencyKey;
}

/**
 * Accepts a request for a new link. Does not look anybody up: only the function that sends the mail compares the
 * address with those of the people who may have such a link. This function therefore does the same for every address.
 * Needs no token, so it also works after all tokens have been lost. Throws TooManyRequests or IdempotencyKeyReused.
 */
export async function requestNewLink(
  { newLinks, caps, fingerprint, newId }: Needs,
  wish: RequestNewLinkBody,
  { sender, request }: From,
): Promise<NewLinkResponse> {
  const { purpose, subject, email } = wish;
  const mailbox = await mailboxFingerprint(email, fingerprint);
  const linkRequest = { id: newId(), purpose, subject, mailbox };
  await caps.newLink({ email, page: `${purpose} ${subject}` }, sender, (admission) =>
    newLinks.request(linkRequest, request, admission),
  );
  return { requested: true };
}
