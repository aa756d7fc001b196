import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { attributesIn } from './expression-attributes.ts';
import type { Json } from './json.ts';
import type { TableRequest } from './role.ts';

/** One action performed by a function on one partition of the table. */
export interface Use extends TableRequest {
  readonly functionName: string;
  readonly tableName: string;
  readonly action: string;
  readonly onIndex: boolean;
  readonly attributes: readonly string[];
}

export interface GuardedEngine {
  readonly url: string;
  readonly uses: readonly Use[];
  readonly refused: readonly Use[];
  /** The errors from requests that the guard could not pass on. */
  readonly failures: readonly unknown[];
  stop(): Promise<void>;
}

/**
 * Finds the application id in a user agent. Powertools appends its own name to the id that we set, or uses its name as
 * the id if we set none. It does so in every process that imports it, which may be this one, because of another test.
 */
const applicationId = /\bapp\/(\S+?)(?:-PT-\S*)?(?:\s|$)/;
/** The headers that the engine reads; it does not verify the signature. */
const forwardedHeaders = ['x-amz-target', 'x-amz-date', 'content-type', 'authorization'];

/**
 * A proxy between the functions and the embedded engine that denies every action that `allows`
 * rejects, as AWS would. It identifies the function by the application id in the SDK's user agent;
 * calls whose id is none of `functionNames` come from the local system.
 */
export async function guardEngine(
  engineUrl: string,
  functionNames: readonly string[],
  allows: (use: Use) => boolean,
): Promise<GuardedEngine> {
  const uses: Use[] = [];
  const refused: Use[] = [];
  const failures: unknown[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body: Json = await json(request);
    const target = String(request.headers['x-amz-target']);
    const application = applicationId.exec(String(request.headers['user-agent']))?.[1];
    const functionName = functionNames.find((name) => name === application);
    const attempted =
      functionName === undefined
        ? []
        : usesOf(target, body).map((use) => ({ functionName, ...use }));
    uses.push(...attempted);
    const denied = attempted.filter((use) => !allows(use));
    refused.push(...denied);
    if (denied.length > 0) {
      response
        .writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
        .end('{"__type":"AccessDeniedException"}');
      return;
    }
    const headers = Object.fromEntries(
      forwardedHeaders.map((name) => [name, String(request.headers[name])]),
    );
    const forwarded = await fetch(engineUrl, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    response
      .writeHead(forwarded.status, { 'content-type': 'application/x-amz-json-1.0' })
      .end(await forwarded.text());
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      failures.push(error);
      response
        .writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
        .end(JSON.stringify({ __type: 'ValidationException', message: String(error) }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    uses,
    refused,
    failures,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type TableUse = Omit<Use, 'functionName'>;

/** Describes a request for one item. `item` is the key of the item or the whole item. */
const on = (action: string, item: Json, request: Json): TableUse => ({
  tableName: request.TableName,
  action,
  partitionKey: item.PK.S,
  onIndex: false,
  attributes: [...new Set([...Object.keys(item as object), ...attributesIn(request)])],
  returnValues: request.ReturnValues,
});

function usesOf(target: string, body: Json): TableUse[] {
  const action = target.split('.').at(-1) ?? '';
  switch (action) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [on(action, body.Key, body)];
    case 'PutItem':
      return [on(action, body.Item, body)];
    case 'Query':
      return [
        {
          tableName: body.TableName,
          action,
          partitionKey: queriedKey(body),
          onIndex: body.IndexName !== undefined,
          attributes: attributesIn(body),
        },
      ];
    case 'BatchGetItem':
      return Object.entries<Json>(body.RequestItems).flatMap(([TableName, { Keys }]) =>
        Keys.map((key: Json) => on(action, key, { TableName })),
      );
    case 'TransactWriteItems':
      return body.TransactItems.map(({ Put, Update, Delete, ConditionCheck }: Json) => {
        if (Put) return on('PutItem', Put.Item, Put);
        if (Update) return on('UpdateItem', Update.Key, Update);
        if (Delete) return on('DeleteItem', Delete.Key, Delete);
        return on('ConditionCheckItem', ConditionCheck.Key, ConditionCheck);
      });
    default:
      throw new Error(`a function uses ${action}, which no function is allowed to`);
  }
}

function queriedKey(body: Json): string {
  const name = /^\s*\S+ = (:\w+)/.exec(body.KeyConditionExpression)?.[1] ?? '';
  return body.ExpressionAttributeValues[name].S;
}
