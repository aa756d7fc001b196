import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { marshall } from '@aws-sdk/util-dynamodb';
import type {
  APIGatewayProxyStructuredResultV2,
  DynamoDBRecord,
  SQSBatchResponse,
} from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { vi } from 'vitest';
import { toCloudEvent, type DomainEvent } from '../../../events/catalogue.ts';
import { definitionOf, folderOf, functionNames } from '../../../infra/functions/index.ts';
import type { FunctionName } from '../../../infra/functions/index.ts';
import { regionHeader } from '../../../shared/regions/region-path.ts';
import { newId } from '../../../shared/runtime/identifiers.ts';
import { pendingIndex, pendingKinds } from '../../../shared/store/keys.ts';
import type { Item, Table } from '../../../shared/store/table.ts';
import type { AccessResponse } from '../../campaigns/access/system-probe.ts';
import { itemsOf, ledgerNameOf } from '../../support/engine.ts';
import { gatewayEvent, lambdaContext } from '../../support/gateway-event.ts';

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
type Request = Parameters<typeof gatewayEvent>[0];

const siteUrl = 'https://buurtkring.example';
const secret = 'k'.repeat(64);
const root = path.resolve(import.meta.dirname, '../../..');
const normalQueue = 'https://queues.example/normal';

/** An event as stored in the outbox, with the region that its envelope names. */
export interface Delivery {
  readonly event: DomainEvent;
  readonly regionId: string;
}

interface Published {
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string;
}

/**
 * Loads the handlers of all functions into this process, with the environment of a deployment that serves the given
 * regions. Published events and email recipients are recorded; only requests to the database leave the process.
 */
export async function deployHandlers(table: Table, endpoint: string, regionIds: readonly string[]) {
  const published: Published[] = [];
  const sent: string[] = [];
  mockClient(SecretsManagerClient).on(GetSecretValueCommand).resolves({ SecretString: secret });
  mockClient(EventBridgeClient)
    .on(PutEventsCommand)
    .callsFake(async ({ Entries = [] }: { Entries?: Published[] }) => {
      published.push(...Entries);
      return { Entries: Entries.map(() => ({ EventId: randomUUID() })) };
    });
  mockClient(SESClient)
    .on(SendRawEmailCommand)
    .callsFake(async ({ Destinations = [] }: { Destinations?: string[] }) => {
      sent.push(...Destinations);
      return { MessageId: randomUUID() };
    });
  const settings = {
    REGIONS: regionIds.join(','),
    STAGE: 'dev',
    SITE_URL: siteUrl,
    TABLE_NAME: table.name,
    LEDGER_NAME: ledgerNameOf(table),
    BUS_NAME: 'bus',
    FINGERPRINT_SECRET: 'fingerprint',
    CONTACTS_SECRET: 'contacts',
    ORIGIN_SECRET: 'origin',
    PROVIDERS_SECRET: 'providers',
    EXAMPLE_ISSUER: 'https://inloggen.example',
    MAIL_FROM: 'post@buurtkring.example',
    MAIL_CONFIGURATION_SET: 'mail',
    MAIL_PER_SECOND: '1000',
    FIRST_QUEUE_URL: 'https://queues.example/first',
    URGENT_QUEUE_URL: 'https://queues.example/urgent',
    NORMAL_QUEUE_URL: normalQueue,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  // Handlers read the environment when they are imported.
  vi.resetModules();
  const handlers = new Map<FunctionName, Handler>();
  for (const name of functionNames) {
    const file = pathToFileURL(path.join(root, folderOf(name), 'handler.ts')).href;
    handlers.set(name, ((await import(file)) as { handler: Handler }).handler);
  }
  const run = (name: FunctionName, event: unknown): Promise<unknown> => {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`${name} has no handler`);
    return handler(event, { ...lambdaContext, getRemainingTimeInMillis: () => 60_000 });
  };

  const deliverBody = async (name: FunctionName, body: unknown): Promise<'handled' | 'failed'> => {
    const eventSourceARN = `arn:aws:sqs:eu-west-1:0:${normalQueue.split('/').at(-1)}`;
    const Records = [{ messageId: 'message', body: JSON.stringify(body), eventSourceARN }];
    const { batchItemFailures } = (await run(name, { Records })) as SQSBatchResponse;
    return batchItemFailures.length === 0 ? 'handled' : 'failed';
  };

  return {
    siteUrl,
    published,
    sent,
    run,
    deliverBody,

    /**
     * Calls the function of a route, such as `GET /v1/groups`, with the header that the edge adds for a region. If
     * `press` contains a mailed token, first exchanges that token for a session; if the exchange is refused, returns
     * the refusal. `cookie` is the cookie of a session.
     */
    async call(
      name: FunctionName,
      routeKey: string,
      regionId: string,
      {
        headers,
        press,
        cookie,
        ...request
      }: Request & { readonly press?: string; readonly cookie?: string },
    ): Promise<AccessResponse> {
      const send = async (
        to: FunctionName,
        key: string,
        given: Request,
        cookies: string[] = [],
      ) => {
        const event = gatewayEvent({
          ...given,
          headers: { ...given.headers, origin: siteUrl, [regionHeader]: regionId },
        });
        const received = { ...event, routeKey: key, cookies };
        return (await run(to, received)) as APIGatewayProxyStructuredResultV2;
      };
      if (press === undefined)
        return accessResponse(
          await send(name, routeKey, { headers, ...request }, cookie === undefined ? [] : [cookie]),
        );
      const started = await send('start-session', 'POST /v1/sessions', {
        headers: press === '' ? {} : { authorization: `Bearer ${press}` },
      });
      if (started.statusCode !== 201) return accessResponse(started);
      const cookies = (started.cookies ?? []).map((each) => each.split(';')[0] ?? '');
      return accessResponse(await send(name, routeKey, { headers, ...request }, cookies));
    },

    /** Invokes a consumer with one message that contains this event, as the queue of that consumer would. */
    deliver(name: FunctionName, { event, regionId }: Delivery): Promise<'handled' | 'failed'> {
      const time = new Date().toISOString();
      const detail = toCloudEvent(event, { id: newId(), time, regionId });
      return deliverBody(name, { 'detail-type': event.name, detail });
    },

    /** Relays all events that are waiting in the table and delivers them to their consumers, until none are left. */
    async settle(): Promise<void> {
      for (;;) {
        const waiting = (await itemsOf(table)).filter(
          (item) => item[pendingIndex.partition] === pendingKinds.event,
        );
        if (waiting.length === 0) return;
        for (const item of waiting.toSorted((a, b) =>
          String(a['id']) < String(b['id']) ? -1 : 1,
        )) {
          published.length = 0;
          await run('relay-events', { Records: [streamRecord(item)] });
          for (const { DetailType, Detail = '' } of published)
            for (const name of consumersOf(String(DetailType))) {
              const detail = JSON.parse(Detail) as unknown;
              const outcome = await deliverBody(name, { 'detail-type': DetailType, detail });
              if (outcome === 'failed') throw new Error(`${name} failed on ${DetailType}`);
            }
        }
      }
    },
  };
}

function accessResponse({
  statusCode = 0,
  body = '',
}: APIGatewayProxyStructuredResultV2): AccessResponse {
  const { type } = (body === '' ? {} : JSON.parse(body)) as { type?: unknown };
  const problem = typeof type === 'string' && /^\/problems\/(.+)$/.exec(type)?.[1];
  return { status: statusCode, text: body, ...(problem ? { problem } : {}) };
}

export type DeployedHandlers = Awaited<ReturnType<typeof deployHandlers>>;

export function streamRecord(item: Item): DynamoDBRecord {
  const NewImage = marshall(item, { removeUndefinedValues: true });
  return {
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: '1', NewImage },
  } as DynamoDBRecord;
}

/** The functions that subscribe to an event. */
function consumersOf(eventName: string): FunctionName[] {
  return functionNames.filter((name) => {
    const { trigger } = definitionOf(name);
    return trigger.kind === 'events' && trigger.names.some((each) => each === eventName);
  });
}
