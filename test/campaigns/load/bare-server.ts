/**
 * Runs as a process of its own: the same bytes under the same addresses as the system answered, from memory, by nothing
 * but the HTTP server of this runtime. Reads its answers from standard input and prints its port.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import * as z from 'zod';

const answers = z.record(
  z.string(),
  z.object({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() }),
);

const given = answers.parse(await json(process.stdin));
const ready = new Map(
  Object.entries(given).map(([path, answer]) => [
    path,
    { ...answer, body: Buffer.from(answer.body, 'base64') },
  ]),
);
const server = createServer((request, response) => {
  const answer = ready.get(request.url ?? '/');
  response.writeHead(answer?.status ?? 404, answer?.headers).end(answer?.body);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
