import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { StartRefused } from '../start-refused.ts';
import { freePort } from './free-port.ts';
import { liveProcess, removeMark, writeMark } from './process-mark.ts';

export interface Engine {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  stop(): Promise<void>;
}

const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Starts the embedded engine with its data file in `dataDir`, or connects to the engine at `endpoint`. */
export async function startEngine(options: {
  dataDir: string;
  endpoint: string | undefined;
  awsRegion: string;
  onExit: (reason: string) => void;
}): Promise<Engine> {
  if (options.endpoint !== undefined) {
    const client = clientFor(options.endpoint, options.awsRegion);
    await waitUntilReady(client, options.endpoint, () => undefined);
    return { endpoint: options.endpoint, client, stop: async () => client.destroy() };
  }
  const binary = findBinary();
  const pidFile = path.join(options.dataDir, 'engine.pid');
  await endOrphan(pidFile);
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const database = path.join(options.dataDir, 'state.db');
  const child = spawn(
    binary,
    ['--host', '127.0.0.1', '--port', String(port), '--db-path', database],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      // Ctrl+C sends a signal to every process in the terminal, but the engine must outlive the processes that are
      // still writing to it.
      detached: true,
    },
  );
  const killWithParent = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithParent);
  let stderrTail = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderrTail = (stderrTail + text).slice(-2_000);
  });
  if (child.pid !== undefined) writeMark(pidFile, child.pid);
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (!stopping)
      options.onExit(`the database engine exited (${signal ?? code}): ${stderrTail.trim()}`);
  });
  const client = clientFor(endpoint, options.awsRegion);
  await waitUntilReady(client, endpoint, () => (child.exitCode === null ? undefined : stderrTail));
  const stop = async (): Promise<void> => {
    stopping = true;
    client.destroy();
    await end(child);
    process.off('exit', killWithParent);
    removeMark(pidFile);
  };
  return { endpoint, client, stop };
}

export function clientFor(endpoint: string, awsRegion: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: awsRegion,
    credentials: localCredentials,
    maxAttempts: 3,
  });
}

function findBinary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}/dynoxide`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new StartRefused(
      `There is no embedded database engine for this platform (${process.platform}-${process.arch}). Do one of these:\n` +
        '  1. run DynamoDB Local (Java 17, or its container) and set DYNAMODB_ENDPOINT=http://localhost:8000;\n' +
        `  2. install the engine for this platform: npm i --no-save @dynoxide/${process.platform}-${process.arch}@1.2.1;\n` +
        '  3. run on Linux x64, where npm ci installs the engine.',
      { cause: error },
    );
  }
}

/** Kills an engine that a killed system left running and that would otherwise keep the database file in use. */
async function endOrphan(pidFile: string): Promise<void> {
  const orphan = liveProcess(pidFile);
  if (!orphan) return;
  process.kill(orphan.pid, 'SIGKILL');
  for (let tries = 0; tries < 200 && liveProcess(pidFile); tries += 1) await pause(10);
}

async function waitUntilReady(
  client: DynamoDBClient,
  endpoint: string,
  ended: () => string | undefined,
): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const stderrTail = ended();
    if (stderrTail !== undefined)
      throw new StartRefused(`The database engine did not start: ${stderrTail.trim()}`);
    try {
      await client.send(new ListTablesCommand({ Limit: 1 }));
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw new StartRefused(`The database engine at ${endpoint} does not respond.`, {
          cause: error,
        });
      }
      await pause(15);
    }
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const forceKill = setTimeout(() => child.kill('SIGKILL'), 2_000);
  await exited;
  clearTimeout(forceKill);
}
