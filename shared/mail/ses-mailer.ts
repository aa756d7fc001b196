import { SendRawEmailCommand, SESClient, SESServiceException } from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer';
import { MailFailed, type Mailer, type OutgoingMail } from '../ports/mail.ts';
import { sesResponseOf } from './ses-responses.ts';

export interface SesSettings {
  readonly from: { readonly name: string; readonly address: string };
  readonly configurationSet: string;
}

/**
 * A client that tries only once, because the response to a retry would reveal nothing about the earlier attempts, and
 * because the queue retries anyway. A call times out well before the claim in the mail ledger expires.
 */
function singleAttemptClient(): SESClient {
  return new SESClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 2000, requestTimeout: 8000, throwOnRequestTimeout: true },
  });
}

/**
 * Sends mail through Amazon SES. Throws MailFailed if SES does not confirm the email; the error contains neither the
 * recipient's address nor the text.
 */
export function sesMailer(
  { from, configurationSet }: SesSettings,
  client: SESClient = singleAttemptClient(),
): Mailer {
  return {
    async send(mail) {
      const message = await buildMessage(mail, from);
      const response = await client
        .send(
          new SendRawEmailCommand({
            Source: from.address,
            Destinations: [mail.to],
            ConfigurationSetName: configurationSet,
            RawMessage: { Data: message },
          }),
        )
        .catch((error: unknown) => {
          throw mailFailed(error);
        });
      if (response.MessageId === undefined)
        throw new MailFailed('unknown', 'no message id', {
          requestId: response.$metadata.requestId,
        });
      return response.MessageId;
    },
  };
}

async function buildMessage(mail: OutgoingMail, from: SesSettings['from']): Promise<Uint8Array> {
  const composer = new MailComposer({
    from,
    // Addresses are objects rather than strings, so that a comma or bracket never splits an address in two.
    to: { name: '', address: mail.to },
    replyTo: { name: '', address: mail.replyTo },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    attachments: [
      ...mail.pictures.map(({ cid, fileName, png }) => ({
        cid,
        filename: fileName,
        content: Buffer.from(png),
        contentType: 'image/png',
        contentDisposition: 'inline' as const,
      })),
      ...mail.attachments.map(({ fileName, text }) => ({
        filename: fileName,
        content: text,
        contentType: 'text/plain; charset=utf-8',
        contentDisposition: 'attachment' as const,
      })),
    ],
    headers: {
      // RFC 3834: autoresponders must not reply to this email.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': 'nl',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    return await composer.compile().build();
  } catch (error) {
    throw new MailFailed('no', reasonOf(error));
  }
}

/** Omits the service's message and does not attach the error as the cause, because both can contain the address. */
function mailFailed(error: unknown): MailFailed {
  const requestId = error instanceof SESServiceException ? error.$metadata.requestId : undefined;
  const { taken, service } = sesResponseOf(error);
  return new MailFailed(taken, reasonOf(error), { requestId, service });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error ? String(error.code) : error.name;
  return /^[\w.-]{1,60}$/.test(code) ? code : 'unknown error';
}
