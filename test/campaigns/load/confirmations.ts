import { inboxClient } from '../../../local/demo/inbox-client.ts';
import { linkIn } from '../../../local/demo/mail-link.ts';
import { siteClient } from '../../../local/demo/site-client.ts';
import type { Tried } from './registrations.ts';

const most = 10;

/** A part of those who registered at saturation goes on: opens the mail and confirms. */
export async function confirmPart(
  system: { readonly siteUrl: string; readonly inboxUrl: string },
  tried: readonly Tried[],
): Promise<{ confirmed: number; lost: number }> {
  const [site, inbox] = [siteClient(system.siteUrl), inboxClient(system.inboxUrl)];
  const accepted = tried.filter(({ groupId }) => groupId !== undefined);
  const step = Math.max(1, Math.floor(accepted.length / most));
  const outcome = { confirmed: 0, lost: 0 };
  for (const { email } of accepted.filter((_, index) => index % step === 0)) {
    const [mail] = await inbox.mails({ to: email });
    const link = mail && linkIn(mail);
    const answer = link && (await site.confirm(link));
    if (answer?.ok === true) outcome.confirmed += 1;
    else outcome.lost += 1;
  }
  return outcome;
}
