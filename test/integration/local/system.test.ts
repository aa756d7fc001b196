import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { effectLimit } from '../../support/time-limits.ts';
import { makeFixture, type FixtureSystem } from './run-fixture.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const arn = (queue: string) => `arn:aws:sqs:eu-west-1:000000000000:${queue}`;
const url = (queue: string) => `https://sqs.eu-west-1.amazonaws.com/000000000000/${queue}`;

describe('The local system', () => {
  const fixture = makeFixture();
  let system: FixtureSystem;
  let sqs: SQSClient;

  beforeAll(async () => {
    system = await fixture.start();
    sqs = new SQSClient({
      endpoint: system.awsUrl,
      region: 'eu-west-1',
      credentials,
      useQueueUrlAsEndpoint: false,
    });
  });
  afterAll(async () => {
    await system.stop();
    fixture.remove();
  });

  const place = (id: string, body = '') =>
    fetch(`${system.siteUrl}/v1/orders/${id}`, { method: 'POST', body });
  const timesCounted = async (id: string): Promise<number | undefined> => {
    const response = await fetch(`${system.siteUrl}/v1/orders/${id}`);
    return response.ok ? ((await response.json()) as { times: number }).times : undefined;
  };

  it('carries a request through edge, authorizer, function, stream, bus, rule and queue to its effect', async () => {
    const response = await place('one');

    expect(response.status).toBe(202);
    await vi.waitFor(async () => expect(await timesCounted('one')).toBe(1), effectLimit);
  });

  it('moves a message that always fails to the dead-letter queue, and loses none behind it', async () => {
    await place('poison');
    await place('behind');

    await vi.waitFor(async () => expect(await timesCounted('behind')).toBe(1), effectLimit);
    const { Messages } = await vi.waitFor(async () => {
      const received = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl: url('count-dead'), VisibilityTimeout: 0 }),
      );
      expect(received.Messages).toHaveLength(1);
      return received;
    }, effectLimit);

    expect(JSON.parse(Messages?.[0]?.Body ?? '')).toMatchObject({
      'detail-type': 'OrderPlaced',
      detail: { id: 'poison' },
    });
    expect(system.lines.join('\n')).toMatch(/count gave up on message [\da-f-]{36}/);
  });

  it('lets an operator put dead letters back on their queue', async () => {
    await vi.waitFor(async () => expect(await deadLetters()).toBe('1'), effectLimit);

    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arn('count-dead') }));
    const meanwhile = await deadLetters();

    expect(meanwhile).toBe('0');
    await vi.waitFor(async () => expect(await deadLetters()).toBe('1'), effectLimit);
  });

  const deadLetters = async () => {
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: url('count-dead'), AttributeNames: ['All'] }),
    );
    return Attributes?.ApproximateNumberOfMessages;
  };

  it('gives a function its own variables and none of the shell that started the system', async () => {
    process.env['CANARY_OF_THE_SHELL'] = 'visible';

    const { env } = (await (await fetch(`${system.siteUrl}/v1/mirror`)).json()) as {
      env: Record<string, string>;
    };

    expect(env).toMatchObject({
      OWN: 'variable',
      SITE_URL: system.siteUrl,
      AWS_REGION: 'eu-west-1',
      AWS_LAMBDA_FUNCTION_NAME: 'mirror',
    });
    expect(env).not.toHaveProperty('CANARY_OF_THE_SHELL');
    expect(env).not.toHaveProperty('PATH');
  });

  it('responds with 500 when a function throws, and logs the kind of error without its message', async () => {
    const response = await fetch(`${system.siteUrl}/v1/mirror?how=throw&secret=kanarie`);

    expect(response.status).toBe(500);
    expect(system.lines.join('\n')).toMatch(
      /✗ mirror threw RangeError while handling GET \/v1\/mirror, request [\da-f-]{36}/,
    );
    expect(system.lines.join('\n')).not.toContain('kanarie');
  });

  it("stops a function at the template's timeout and serves the next request", async () => {
    const late = await fetch(`${system.siteUrl}/v1/mirror?how=hang`);
    const next = await fetch(`${system.siteUrl}/v1/mirror`);

    expect([late.status, next.status]).toEqual([500, 200]);
    expect(system.lines.join('\n')).toMatch(/mirror took too long: no response within 1000 ms/);
  });

  it('serves the pages of the bucket deployment', async () => {
    const page = await (await fetch(system.siteUrl)).text();

    expect(page).toContain('<title>Fixture</title>');
  });

  it('refuses a second system on the same data directory', async () => {
    await expect(fixture.start()).rejects.toThrow(/is in use by a running system/);
  });
});
