/**
 * Runs as a separate process and serves the system's responses from memory, byte for byte and at the same paths, using
 * only Node's HTTP server. Reads the responses from standard input and prints its port.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import * as z from 'zod';

const storedResponses = z.record(
  z.string(),
  z.object({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() }),
);

const given = storedResponses.parse(await json(process.stdin));
const ready = new Map(
  Object.entries(given).map(([path, response]) => [
    path,
    { ...response, body: Buffer.from(response.body, 'base64') },
  ]),
);
const server = createServer((request, response) => {
  const stored = ready.get(request.url ?? '/');
  response.writeHead(stored?.status ?? 404, stored?.headers).end(stored?.body);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
