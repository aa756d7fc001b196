import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartRefused } from './start-refused.ts';

export interface Listening {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Listens on this machine only. `setting` is the environment variable for choosing another port if this one is in use.
 */
export async function listen(
  port: number,
  setting: string,
  listener: RequestListener,
): Promise<Listening> {
  const server = createServer(listener);
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new StartRefused(
        `Port ${port} is taken by another program; choose another one with ${setting}.`,
      );
    if (code === 'EACCES')
      throw new StartRefused(
        `This account may not use port ${port}; choose another one with ${setting}.`,
      );
    throw error;
  }
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    const forceClose = setTimeout(() => server.closeAllConnections(), 1_000);
    await closed;
    clearTimeout(forceClose);
  };
  const boundPort = (server.address() as AddressInfo).port;
  return {
    url: `http://localhost:${boundPort}`,
    port: boundPort,
    stop: () => (stopping ??= stop()),
  };
}
