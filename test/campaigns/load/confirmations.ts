import { inboxClient } from '../../../local/demo/inbox-client.ts';
import { mailedTokenIn } from '../../../local/demo/mailed-token.ts';
import { siteClient } from '../../../local/demo/site-client.ts';
import type { RegistrationAttempt } from './registrations.ts';

const sampleSize = 10;

/** Confirms a sample of the registrations made during saturation, using the tokens that were emailed. */
export async function confirmSample(
  system: { readonly siteUrl: string; readonly inboxUrl: string },
  attempts: readonly RegistrationAttempt[],
): Promise<{ confirmed: number; lost: number }> {
  const [site, inbox] = [siteClient(system.siteUrl), inboxClient(system.inboxUrl)];
  const accepted = attempts.filter(({ groupId }) => groupId !== undefined);
  const step = Math.max(1, Math.floor(accepted.length / sampleSize));
  const counts = { confirmed: 0, lost: 0 };
  for (const { email } of accepted.filter((_, index) => index % step === 0)) {
    const [mail] = await inbox.mails({ to: email });
    const token = mail && mailedTokenIn(mail);
    const outcome = token && (await site.confirm(token));
    if (outcome?.ok === true) counts.confirmed += 1;
    else counts.lost += 1;
  }
  return counts;
}
