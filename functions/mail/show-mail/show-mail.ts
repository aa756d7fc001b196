import type { MailSwitch } from '../../../shared/ports/mail.ts';
import type { MailResponse } from '../../../shared/requests/mail/mail-response.ts';

/** Reports whether all of the region's mail is stopped. If so, pages must not promise an email within minutes. */
export async function showMail(mailSwitch: Pick<MailSwitch, 'isStopped'>): Promise<MailResponse> {
  return { stopped: await mailSwitch.isStopped('all') };
}
