import { SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeFixture, type FixtureSystem } from './run-fixture.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const part = (Data: string) => ({ Data });

describe('Mail on the local system', () => {
  const fixture = makeFixture();
  let system: FixtureSystem;
  let ses: SESClient;

  beforeAll(async () => {
    system = await fixture.start();
    ses = new SESClient({ endpoint: system.awsUrl, region: 'eu-west-1', credentials });
  });
  beforeEach(async () => void (await fetch(`${system.inboxUrl}/mails`, { method: 'DELETE' })));
  afterAll(async () => {
    await system.stop();
    fixture.remove();
  });

  const send = async (to: string, changes: object = {}, set?: string): Promise<string> => {
    const mail = {
      from: '"Afzender" <noreply@fixture.example>',
      to,
      subject: 'Één <b>onderwerp</b>',
      text: 'Beste lezer',
      html: '<p>Beste <a href="https://fixture.example/x">lezer</a> <img src="cid:plaatje"></p>',
      attachments: [{ cid: 'plaatje', content: picture, contentType: 'image/png' }],
      ...changes,
    };
    const raw = await new MailComposer(mail).compile().build();
    const { MessageId } = await ses.send(
      new SendRawEmailCommand({
        RawMessage: { Data: raw },
        ...(set !== undefined && { ConfigurationSetName: set }),
      }),
    );
    return MessageId ?? '';
  };
  const read = async (address: string): Promise<string> =>
    (await fetch(`${system.inboxUrl}${address}`)).text();
  const list = async (query = ''): Promise<Record<string, unknown>[]> =>
    JSON.parse(await read(`/mails.json${query}`)) as Record<string, unknown>[];

  it('arrives in the inbox under the message id returned to the sender, with its picture inlined', async () => {
    const id = await send('Lezer <lezer@post.example>');

    const [mail] = await list('?to=LEZER@post.example');

    expect(mail).toMatchObject({
      id,
      to: ['lezer@post.example'],
      subject: 'Één <b>onderwerp</b>',
      text: 'Beste lezer',
    });
    expect(mail?.['html']).toContain('src="data:image/png;base64,');
  });

  it('can be sent without MIME composition too', async () => {
    await ses.send(
      new SendEmailCommand({
        Source: 'noreply@fixture.example',
        Destination: { ToAddresses: ['een@post.example'] },
        Message: { Subject: part('S'), Body: { Text: part('T'), Html: part('<p>H') } },
      }),
    );

    expect(await list()).toMatchObject([{ to: ['een@post.example'], subject: 'S' }]);
  });

  it('is refused from a sender address that matches no identity in the template', async () => {
    const sending = send('lezer@post.example', { from: 'noreply@elsewhere.example' });

    await expect(sending).rejects.toMatchObject({ name: 'MessageRejected' });
    expect(await list()).toEqual([]);
  });

  it('is refused for an address that begins with refused, so that refusals can be tested', async () => {
    const sending = send('refused-1@post.example');

    await expect(sending).rejects.toMatchObject({ name: 'MessageRejected' });
    expect(await list()).toEqual([]);
  });

  it('is found by address and by time', async () => {
    await send('een@post.example');
    await send('twee@post.example');
    const [newest] = await list();

    const byAddress = await list('?to=een@post.example');
    const since = await list(`?since=${String(newest?.['receivedAt'])}`);

    expect(byAddress.map(({ to }) => to)).toEqual([['een@post.example']]);
    expect(since.map(({ to }) => to)).toEqual([['twee@post.example']]);
  });

  it('is never interpreted as markup in the inbox, and is shown under a strict policy', async () => {
    const id = await send('lezer@post.example');

    const page = await fetch(`${system.inboxUrl}/mails/${id}`);
    const content = await fetch(`${system.inboxUrl}/mails/${id}/html`);

    expect(await page.text()).toContain('Één &lt;b&gt;onderwerp&lt;');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(content.headers.get('content-security-policy')).toMatch(/^sandbox(?!.*allow-scripts)/);
    expect(await content.text()).toContain('<base target="_blank">');
  });

  it('bounces for an address that begins with bounce, with an SES event on the default bus', async () => {
    const sqs = new SQSClient({
      endpoint: system.awsUrl,
      region: 'eu-west-1',
      credentials,
      useQueueUrlAsEndpoint: false,
    });
    const id = await send('bounce.iemand@post.example', {}, 'feedback');
    await send('bounce.iemand@post.example');
    await send('complaint@post.example', {}, 'feedback');

    const { Messages } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: 'https://sqs.example/feedback',
        MaxNumberOfMessages: 10,
      }),
    );

    // Only the first email is reported: the second has no configuration set, and the set used by the third does not
    // publish complaints.
    expect(Messages?.map(({ Body }) => JSON.parse(Body ?? '') as unknown)).toMatchObject([
      {
        source: 'aws.ses',
        'detail-type': 'Email Bounced',
        detail: {
          eventType: 'Bounce',
          bounce: { bounceType: 'Permanent' },
          mail: { messageId: id },
        },
      },
    ]);
  });
});
