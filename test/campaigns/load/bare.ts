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

/** What browsers say; the edge compresses for it. */
export const asBrowser = { 'accept-encoding': 'br', accept: 'application/json' } as const;

/** Starts the bare server with what the system answers to these paths now, compressed as it came. */
export async function startBare(siteUrl: string, paths: readonly string[]): Promise<BareServer> {
  const answers = Object.fromEntries(
    await Promise.all(paths.map(async (each) => [each, await rawAnswer(siteUrl, each)] as const)),
  );
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'bare-server.ts')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  child.stdin.end(JSON.stringify(answers));
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

/** As it goes over the line: fetch would unpack the body. */
async function rawAnswer(
  siteUrl: string,
  each: string,
): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const asked = request(`${siteUrl}${each}`, { headers: asBrowser });
  asked.end();
  const [response] = await once(asked, 'response');
  const body = await buffer(response);
  const status = response.statusCode ?? 0;
  if (status !== 200) throw new Error(`${each} answered ${status}`);
  const hop = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding']);
  const headers = Object.entries(response.headers).filter(
    ([name, value]) => !hop.has(name) && typeof value === 'string',
  );
  return {
    status,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: body.toString('base64'),
  };
}
