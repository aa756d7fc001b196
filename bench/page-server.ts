import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import mime from 'mime';

/** The compressed bytes sent since the last count, by kind, and the number of requests. */
export interface Sent {
  scripts: number;
  styles: number;
  other: number;
  requests: number;
}

export interface PageServer {
  readonly url: string;
  /** Returns what has been sent since the last call. */
  count(): Sent;
  stop(): Promise<void>;
}

/**
 * Serves a build with gzip compression. For a path in `responses`, sends the response listed there
 * as JSON; for any other path without an extension, the application's page; for any other path with
 * an extension, a file from `folder`.
 */
export async function servePages(
  folder: string,
  responses: Readonly<Record<string, unknown>>,
): Promise<PageServer> {
  let sent = nothing();
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const json = responses[pathname];
    const file = path.extname(pathname) === '' ? '/index.html' : pathname;
    const type =
      json === undefined ? (mime.getType(file) ?? 'application/octet-stream') : 'application/json';
    const body = gzipSync(
      json === undefined ? await readFile(path.join(folder, file)) : JSON.stringify(json),
    );
    sent.requests += 1;
    sent[type === 'text/javascript' ? 'scripts' : type === 'text/css' ? 'styles' : 'other'] +=
      body.length;
    response
      .writeHead(200, {
        'content-type': type,
        'content-encoding': 'gzip',
        'cache-control': 'no-store',
      })
      .end(body);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    count() {
      const counted = sent;
      sent = nothing();
      return counted;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function nothing(): Sent {
  return { scripts: 0, styles: 0, other: 0, requests: 0 };
}
