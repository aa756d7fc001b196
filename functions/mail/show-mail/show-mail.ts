import type { MailSwitch } from '../../../shared/ports/mail.ts';
import type { MailResponse } from '../../../shared/requests/mail/mail-response.ts';

/** Whether an operator has stopped all mail of the region, so that pages do not promise an email within minutes. */
export async function showMail(mailSwitch: Pick<MailSwitch, 'isStopped'>): Promise<MailResponse> {
  return { stopped: await mailSwitch.isStopped('all') };
}
