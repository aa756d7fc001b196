import {
  MessageRejected,
  SendRawEmailCommand,
  SESClient,
  SESServiceException,
} from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { simpleParser, type ParsedMail } from 'mailparser';
import { beforeEach, describe, expect, it } from 'vitest';
import { sesMailer } from '../../../../shared/mail/ses-mailer.ts';
import { MailFailed, type OutgoingMail } from '../../../../shared/ports/mail.ts';

const client = new SESClient({ region: 'eu-west-1' });
const ses = mockClient(client);
const mailer = sesMailer(
  {
    from: { name: 'Buurtkring Langstraat', address: 'noreply@buurtkring.example' },
    configurationSet: 'buurtkring-dev',
  },
  client,
);
const png = new Uint8Array([137, 80, 78, 71]);
const mail: OutgoingMail = {
  to: 'coordinator@post.example',
  replyTo: 'buurtpreventie@langstraat.example',
  subject: 'Vraag over coördinatie',
  html: '<p>Geachte coördinator</p><img src="cid:gebied@buurtkring">',
  text: 'Geachte coördinator',
  pictures: [{ cid: 'gebied@buurtkring', fileName: 'gebied.png', png }],
  attachments: [],
};

beforeEach(() => {
  ses.reset();
  ses.on(SendRawEmailCommand).resolves({ MessageId: 'ses-1' });
});

function sentInput() {
  const [call] = ses.commandCalls(SendRawEmailCommand);
  if (!call) throw new Error('nothing was sent');
  return call.args[0].input;
}

function rawText(): string {
  return Buffer.from(sentInput().RawMessage?.Data ?? []).toString('utf8');
}

async function sentMail(): Promise<ParsedMail> {
  return simpleParser(rawText());
}

async function failureOf(failing: OutgoingMail = mail): Promise<MailFailed> {
  const thrown = await mailer.send(failing).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof MailFailed) return thrown;
  throw new Error('no MailFailed was thrown', { cause: thrown });
}

function refusal(name: string, status: number, fault: 'client' | 'server'): SESServiceException {
  return new SESServiceException({
    name,
    $fault: fault,
    message: `no: ${mail.to}`,
    $metadata: { httpStatusCode: status, requestId: 'request-7' },
  });
}

describe('a mail through SES', () => {
  it('goes to one recipient, from our address, with the configuration set, and returns the message id', async () => {
    const messageId = await mailer.send(mail);

    expect(messageId).toBe('ses-1');
    expect(sentInput()).toMatchObject({
      Source: 'noreply@buurtkring.example',
      Destinations: ['coordinator@post.example'],
      ConfigurationSetName: 'buurtkring-dev',
    });
  });

  it('has attachments besides its inline pictures', async () => {
    await mailer.send({
      ...mail,
      attachments: [{ fileName: 'brief.txt', text: 'Beste buurtgenoot, één vraag' }],
    });

    const { attachments } = await sentMail();
    expect(
      attachments.map(({ filename, contentDisposition }) => [filename, contentDisposition]),
    ).toEqual([
      ['gebied.png', 'inline'],
      ['brief.txt', 'attachment'],
    ]);
    expect(attachments[1]?.content.toString('utf8')).toBe('Beste buurtgenoot, één vraag');
  });

  it('has headers that suppress automatic replies, and replies go to the desk', async () => {
    await mailer.send(mail);

    const { headers, from, to, replyTo, subject } = await sentMail();
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-auto-response-suppress')).toBe('All');
    expect(headers.get('content-language')).toBe('nl');
    expect(from?.value).toEqual([
      { name: 'Buurtkring Langstraat', address: 'noreply@buurtkring.example' },
    ]);
    expect([to].flat().map((addresses) => addresses?.text)).toEqual(['coordinator@post.example']);
    expect(replyTo?.text).toBe('buurtpreventie@langstraat.example');
    expect(subject).toBe('Vraag over coördinatie');
  });

  it('has a plain-text part, an HTML part and an inline picture', async () => {
    await mailer.send(mail);

    const { text, html, attachments } = await sentMail();
    expect(text?.trim()).toBe('Geachte coördinator');
    expect(html).toContain('Geachte coördinator');
    expect(
      attachments.map(({ contentId, contentType, related }) => ({
        contentId,
        contentType,
        related,
      })),
    ).toEqual([{ contentId: '<gebied@buurtkring>', contentType: 'image/png', related: true }]);
    expect(attachments[0]?.content).toEqual(Buffer.from(png));
  });

  it.each([
    'Groep\r\nBcc: ander@post.example',
    'Groep\nBcc: ander@post.example',
    'Groep\r\n\r\n<p>tekst</p>',
  ])('gets no extra header or text from a subject with line breaks: %j', async (subject) => {
    await mailer.send({ ...mail, subject });

    const parsed = await sentMail();
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.text?.trim()).toBe('Geachte coördinator');
    expect(rawText()).not.toMatch(/^Bcc:/m);
    expect(sentInput().Destinations).toEqual(['coordinator@post.example']);
  });

  it('gets no extra header from an address with line breaks', async () => {
    await mailer.send({ ...mail, to: 'a@post.example\r\nBcc: ander@post.example' });

    expect(rawText()).not.toMatch(/^Bcc:/m);
  });
});

describe('when SES fails', () => {
  it.each([
    { name: 'Throttling', status: 400 },
    { name: 'MessageRejected', status: 400 },
    { name: 'TooManyRequestsException', status: 429 },
  ])(
    'reports that the mail was certainly not accepted after $name ($status)',
    async ({ name, status }) => {
      ses.on(SendRawEmailCommand).rejects(refusal(name, status, 'client'));

      const error = await failureOf();

      expect(error.taken).toBe('no');
      expect(error.message).toBe(`the mail service did not confirm: ${name}, request request-7`);
    },
  );

  it.each([
    { what: 'a service error', error: refusal('InternalFailure', 500, 'server') },
    {
      what: 'a broken connection',
      error: Object.assign(new Error('read'), { code: 'ECONNRESET' }),
    },
    {
      what: 'a timeout',
      error: Object.assign(new Error('timed out'), { name: 'TimeoutError' }),
    },
  ])('reports as unknown whether the mail was accepted after $what', async ({ error }) => {
    ses.on(SendRawEmailCommand).rejects(error);

    expect((await failureOf()).taken).toBe('unknown');
  });

  it('reports as unknown whether the mail was accepted when the response has no message id', async () => {
    ses.on(SendRawEmailCommand).resolves({ $metadata: {} });

    expect((await failureOf()).taken).toBe('unknown');
  });

  it('keeps the address out of the error and all its properties', async () => {
    const rejected = new MessageRejected({
      message: `Email address is not verified: ${mail.to}`,
      $metadata: { httpStatusCode: 400, requestId: 'request-7' },
    });
    ses.on(SendRawEmailCommand).rejects(rejected);

    const error = await failureOf();

    expect(error.cause).toBeUndefined();
    expect(
      `${error.stack} ${JSON.stringify(error, Object.getOwnPropertyNames(error))}`,
    ).not.toContain(mail.to);
  });

  it('leaves out of the message an error code that could contain free text', async () => {
    ses.on(SendRawEmailCommand).rejects(Object.assign(new Error('x'), { code: `to ${mail.to}` }));

    expect((await failureOf()).message).toBe('the mail service did not confirm: unknown error');
  });
});
