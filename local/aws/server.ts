import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { ZodError } from 'zod';
import { AwsError } from './aws-error.ts';
import type { InvokeFunction, JsonActions, QueryActions } from './services.ts';

interface Actions {
  readonly json: JsonActions;
  readonly query: QueryActions;
  readonly invoke: InvokeFunction;
}

export interface AwsServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Starts the endpoint to which the functions' AWS clients connect. It offers the bus, the queues and the secrets over
 * the JSON protocol, mail over the query protocol, and invocation of the functions.
 */
export async function startAwsServer(
  actions: Actions,
  onError: (error: unknown) => void,
): Promise<AwsServer> {
  const server = createServer((request, response) => {
    respond(request, actions)
      .catch((error: unknown) => {
        if (!(error instanceof AwsError)) onError(error);
        return errorResponse(error, request);
      })
      .then((content) => write(response, content))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The path of Lambda's Invoke action, which uses neither the JSON protocol nor the query protocol. */
const invocationPath = /^\/2015-03-31\/functions\/([\w-]+)\/invocations$/;

interface AwsResponse {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly type: string;
  readonly body: string;
}

async function respond(
  request: IncomingMessage,
  { json, query, invoke }: Actions,
): Promise<AwsResponse> {
  const body = (await buffer(request)).toString('utf8');
  const [, functionName] = invocationPath.exec(request.url ?? '') ?? [];
  if (functionName !== undefined)
    return invocationResponse(await invoke(functionName, body === '' ? {} : JSON.parse(body)));
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    const action = json[target];
    if (!action)
      throw new AwsError(
        'UnknownOperationException',
        `the local runtime does not support ${target}`,
      );
    return {
      status: 200,
      type: jsonTypeOf(request),
      body: JSON.stringify(await action(body === '' ? {} : JSON.parse(body))),
    };
  }
  const form = new URLSearchParams(body);
  const name = form.get('Action') ?? '';
  const action = query[name];
  if (!action)
    throw new AwsError('InvalidAction', `the local runtime does not support the action ${name}`);
  const result = await action(form);
  const metadata = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
  const xml = `<${name}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${name}Result>${result}</${name}Result>${metadata}</${name}Response>`;
  return { status: 200, type: 'text/xml', body: xml };
}

function errorResponse(error: unknown, request: IncomingMessage): AwsResponse {
  const { code, message, status } = toAwsError(error);
  if (invocationPath.test(request.url ?? '')) {
    return {
      status,
      type: 'application/json',
      body: JSON.stringify({ Message: message }),
      headers: { 'x-amzn-errortype': code },
    };
  }
  if (request.headers['x-amz-target'] !== undefined) {
    return { status, type: jsonTypeOf(request), body: JSON.stringify({ __type: code, message }) };
  }
  const kind = status < 500 ? 'Sender' : 'Receiver';
  const detail = `<Error><Type>${kind}</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`;
  return {
    status,
    type: 'text/xml',
    body: `<ErrorResponse>${detail}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  };
}

function toAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  if (error instanceof ZodError || error instanceof SyntaxError)
    return new AwsError('ValidationException', 'the request is invalid');
  return new AwsError('InternalFailure', 'the local runtime failed', 500);
}

function jsonTypeOf(request: IncomingMessage): string {
  return request.headers['content-type'] ?? 'application/x-amz-json-1.1';
}

function invocationResponse({ failed, payload }: Awaited<ReturnType<InvokeFunction>>): AwsResponse {
  const headers = {
    'x-amz-executed-version': '$LATEST',
    ...(failed && { 'x-amz-function-error': 'Unhandled' }),
  };
  return { status: 200, type: 'application/json', body: JSON.stringify(payload), headers };
}

function write(response: ServerResponse, { status, type, body, headers }: AwsResponse): void {
  response
    .writeHead(status, { ...headers, 'content-type': type, 'x-amzn-requestid': randomUUID() })
    .end(body);
}

export function escapeXml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
