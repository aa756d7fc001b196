import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';

export interface BareServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Headers that browsers send, and that make the edge compress its responses. */
export const browserHeaders = { 'accept-encoding': 'br', accept: 'application/json' } as const;

/** Starts the bare server with the system's current responses for these paths, still compressed. */
export async function startBareServer(
  siteUrl: string,
  paths: readonly string[],
): Promise<BareServer> {
  const responses = Object.fromEntries(
    await Promise.all(paths.map(async (each) => [each, await rawResponse(siteUrl, each)] as const)),
  );
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'bare-server.ts')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  child.stdin.end(JSON.stringify(responses));
  const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      process.off('exit', end);
      const closed = once(child, 'close');
      end();
      await closed;
    },
  };
}

/** The response as sent over the wire; fetch would decompress the body. */
async function rawResponse(
  siteUrl: string,
  each: string,
): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const outgoing = request(`${siteUrl}${each}`, { headers: browserHeaders });
  outgoing.end();
  const [response] = await once(outgoing, 'response');
  const body = await buffer(response);
  const status = response.statusCode ?? 0;
  if (status !== 200) throw new Error(`${each} responded with ${status}`);
  const hopByHop = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding']);
  const headers = Object.entries(response.headers).filter(
    ([name, value]) => !hopByHop.has(name) && typeof value === 'string',
  );
  return {
    status,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: body.toString('base64'),
  };
}
