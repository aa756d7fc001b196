import { setTimeout as pause } from 'node:timers/promises';
import {
  GetQueueAttributesCommand,
  ListQueuesCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

const pollMs = 2_000;

/**
 * Redrives dead letters, as docs/operations.md instructs an operator to do. The message for an
 * email becomes a dead letter only if kills interrupt all five attempts to send it.
 */
export class Operator {
  private readonly awsUrl: string;
  private readonly working: Promise<void>;
  private readonly end = new AbortController();
  private found = 0;

  constructor(awsUrl: string) {
    this.awsUrl = awsUrl;
    this.working = this.work();
    // The promise is awaited in `stop`. If the campaign fails before then, the campaign's own error must be reported,
    // not a rejection of this promise.
    this.working.catch(() => undefined);
  }

  /** Redrives the current dead letters, and returns how many there were. */
  async redrive(): Promise<number> {
    const found = await redriveDeadLetters(this.awsUrl);
    this.found += found;
    return found;
  }

  /** Stops redriving, and returns the number of dead letters that were redriven in total. */
  async stop(): Promise<number> {
    this.end.abort();
    await this.working;
    return this.found;
  }

  private async work(): Promise<void> {
    while (!this.end.signal.aborted) {
      await this.redrive();
      await pause(pollMs);
    }
  }
}

async function redriveDeadLetters(awsUrl: string): Promise<number> {
  const client = new SQSClient({
    endpoint: awsUrl,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
    let found = 0;
    for (const QueueUrl of QueueUrls.filter((url) => url.endsWith('-dead'))) {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
      );
      const waiting = Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
      found += waiting;
      if (waiting > 0)
        await client.send(new StartMessageMoveTaskCommand({ SourceArn: Attributes?.['QueueArn'] }));
    }
    return found;
  } finally {
    client.destroy();
  }
}
