import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { AwsError } from '../aws/aws-error.ts';
import { escapeXml } from '../aws/server.ts';
import type { QueryActions } from '../aws/services.ts';
import type { Mailbox } from './mailbox.ts';
import type { SendingLimits } from './sending-limits.ts';

export interface SentMail {
  readonly messageId: string;
  readonly source: string;
  readonly destinations: readonly string[];
  readonly configurationSet: string | undefined;
}

export interface Identity {
  /** The SES identity: a domain or a single email address. */
  readonly identity: string;
  readonly configurationSet: string | undefined;
}

export interface MailService {
  readonly mailbox: Mailbox;
  readonly identities: readonly Identity[];
  readonly limits: SendingLimits;
  /** Called after the email has been written to disk and before the response is sent. */
  readonly onSent: (mail: SentMail) => Promise<void>;
}

/** Email to an address with this prefix is refused, just as SES refuses an email that it considers invalid. */
const refusedPrefix = 'refused';

/** SES version 1: SendRawEmail and SendEmail, accepted only from the template's identities and within the limits. */
export function sesActions({ mailbox, identities, limits, onSent }: MailService): QueryActions {
  const accept = async (
    form: URLSearchParams,
    raw: Uint8Array,
    source: string,
    destinations: string[],
  ): Promise<string> => {
    const identity = identityOf(source, identities);
    limits.take();
    if (destinations.some((address) => address.toLowerCase().startsWith(refusedPrefix))) {
      throw new AwsError('MessageRejected', 'This mail service refuses mail to this address.');
    }
    const configurationSet = form.get('ConfigurationSetName') ?? identity.configurationSet;
    const messageId = await mailbox.keep(raw);
    await onSent({ messageId, source, destinations, configurationSet });
    return `<MessageId>${escapeXml(messageId)}</MessageId>`;
  };
  return {
    SendRawEmail: async (form) => {
      const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
      if (raw.length === 0) throw new AwsError('InvalidParameterValue', 'RawMessage.Data is empty');
      const destinations = listOf(form, 'Destinations.member');
      return accept(
        form,
        raw,
        form.get('Source') ?? headerOf(raw, 'From'),
        destinations.length > 0 ? destinations : recipientsOf(raw),
      );
    },
    SendEmail: async (form) => {
      const source = form.get('Source') ?? '';
      const to = listOf(form, 'Destination.ToAddresses.member');
      if (source === '' || to.length === 0)
        throw new AwsError('InvalidParameterValue', 'Source and Destination are required');
      const raw = await new MailComposer({
        from: source,
        to,
        cc: listOf(form, 'Destination.CcAddresses.member'),
        replyTo: listOf(form, 'ReplyToAddresses.member'),
        subject: form.get('Message.Subject.Data') ?? '',
        text: form.get('Message.Body.Text.Data') ?? '',
        html: form.get('Message.Body.Html.Data') ?? '',
      })
        .compile()
        .build();
      return accept(form, raw, source, to);
    },
  };
}

function identityOf(source: string, identities: readonly Identity[]): Identity {
  const address = (/<([^>]+)>/.exec(source)?.[1] ?? source).trim().toLowerCase();
  const domain = address.split('@').at(-1) ?? '';
  const found = identities.find(
    ({ identity }) =>
      identity === address || identity === domain || domain.endsWith(`.${identity}`),
  );
  if (!found) throw new AwsError('MessageRejected', 'Email address is not verified.');
  return found;
}

function listOf(form: URLSearchParams, prefix: string): string[] {
  const found: string[] = [];
  for (let index = 1; form.has(`${prefix}.${index}`); index += 1)
    found.push(form.get(`${prefix}.${index}`) ?? '');
  return found;
}

/** Returns the value of a header, which may be folded over several lines. */
function headerOf(raw: Uint8Array, name: string): string {
  const head = (
    Buffer.from(raw)
      .toString('utf8')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  ).replaceAll(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1] ?? '';
}

function recipientsOf(raw: Uint8Array): string[] {
  return ['To', 'Cc', 'Bcc'].flatMap(
    (name) => headerOf(raw, name).match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [],
  );
}
