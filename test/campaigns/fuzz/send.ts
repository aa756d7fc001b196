import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { target, type Draft } from './draft.ts';

export interface FuzzResponse {
  /** 0 if the connection ended without a response. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly ms: number;
  /** Whether Node's server refused the request before it reached our code. */
  readonly byServer: boolean;
}

const isAcceptedByClient = ({ method, path, query, headers }: Draft): boolean =>
  headers.filter(([name]) => name === 'host').length < 2 &&
  /^[A-Z]+$/.test(method) &&
  method !== 'FOO' &&
  /^[\u0021-\u007e]+$/.test(path) &&
  /^[\u0021-\u007e]*$/.test(query) &&
  headers.every(
    ([name, value]) =>
      /^[\w-]+$/.test(name) && name !== '__proto__' && /^[\t\u0020-\u007e]*$/.test(value),
  );

/**
 * Uses keep-alive connections for requests that Node's client accepts, and sends all others as raw
 * bytes.
 */
export function requestSender(siteUrl: string, connections: number) {
  const { hostname, port } = new URL(siteUrl);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  const sendWithClient = (draft: Draft): Promise<FuzzResponse> =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const headers: OutgoingHttpHeaders = {};
      for (const [name, value] of draft.headers)
        headers[name] = name in headers ? [headers[name] as string, value].flat() : value;
      if (draft.body) headers['content-length'] = draft.body.length;
      const outgoing = request(
        { agent, hostname, port, method: draft.method, path: target(draft), headers },
        (incoming) => {
          const parts: Buffer[] = [];
          incoming.on('data', (part: Buffer) => parts.push(part));
          incoming.on('error', reject);
          incoming.on('end', () =>
            resolve(
              responseOf(
                incoming.statusCode ?? 0,
                incoming.headersDistinct,
                Buffer.concat(parts),
                performance.now() - started,
              ),
            ),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(draft.body);
    });

  const sendRaw = (draft: Draft): Promise<FuzzResponse> =>
    new Promise((resolve) => {
      const started = performance.now();
      const parts: Buffer[] = [];
      const socket = connect(Number(port), hostname);
      const finish = (): void => {
        socket.destroy();
        resolve(parsed(Buffer.concat(parts), performance.now() - started));
      };
      // A timeout marks the end of the response: Node's server drops a client that half-closes, and
      // a keep-alive connection never closes.
      socket.on('data', (part) => {
        parts.push(part);
        socket.setTimeout(300);
      });
      socket.on('error', finish);
      socket.on('close', finish);
      socket.on('timeout', finish);
      socket.setTimeout(10_000);
      socket.write(draft.wire ?? bytesOf(draft));
    });

  return {
    async send(draft: Draft): Promise<FuzzResponse> {
      if (draft.wire || !isAcceptedByClient(draft)) return sendRaw(draft);
      try {
        return await sendWithClient(draft);
      } catch (error) {
        // If the headers are too large, Node's server responds and closes the connection while the client is still
        // sending.
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ECONNRESET' || code === 'EPIPE' || code?.startsWith('HPE_'))
          return sendRaw(draft);
        throw error;
      }
    },
    close: (): void => agent.destroy(),
  };
}

function bytesOf(draft: Draft): Buffer {
  const { body = Buffer.alloc(0) } = draft;
  const lines = draft.headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const hosted = draft.headers.some(([name]) => name.toLowerCase() === 'host')
    ? ''
    : 'Host: localhost\r\n';
  return Buffer.concat([
    Buffer.from(
      `${draft.method} ${target(draft)} HTTP/1.1\r\n${hosted}${lines}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
    ),
    body,
  ]);
}

function responseOf(
  status: number,
  headers: NodeJS.Dict<string[]>,
  body: Buffer,
  ms: number,
): FuzzResponse {
  const joined = Object.fromEntries(
    Object.entries(headers).map(([name, values = []]) => [name, values.join(', ')]),
  );
  // Node's own refusals have no content-type or api-version header; each of our responses has at least one of the two.
  return {
    status,
    headers: joined,
    body: read(joined['content-encoding'], body),
    ms,
    byServer: !('content-type' in joined || 'api-version' in joined),
  };
}

function read(encoding: string | undefined, body: Buffer): string {
  const plain =
    body.length === 0
      ? body
      : encoding === 'br'
        ? brotliDecompressSync(body)
        : encoding === 'gzip'
          ? gunzipSync(body)
          : body;
  return plain.toString();
}

function parsed(received: Buffer, ms: number): FuzzResponse {
  const interimResponse = 'HTTP/1.1 100 Continue\r\n\r\n';
  const bytes =
    received.subarray(0, interimResponse.length).toString() === interimResponse
      ? received.subarray(interimResponse.length)
      : received;
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes
    .subarray(0, end === -1 ? bytes.length : end)
    .toString('latin1')
    .split('\r\n');
  const headers: NodeJS.Dict<string[]> = {};
  for (const line of lines) {
    const [name = '', ...value] = line.split(':');
    (headers[name.toLowerCase()] ??= []).push(value.join(':').trim());
  }
  return responseOf(
    Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers,
    end === -1 ? Buffer.alloc(0) : bytes.subarray(end + 4),
    ms,
  );
}
