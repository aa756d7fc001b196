import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { mailSchema, type ReceivedMail } from '../../local/demo/inbox-client.ts';
import { freePort } from '../../local/engine/free-port.ts';
import { liveProcess } from '../../local/engine/process-mark.ts';
import { readSettings } from '../../local/settings.ts';
import type { RegionId } from '../../shared/regions/index.ts';
import type { RegionList } from '../../shared/regions/region-list.ts';
import { projectWithFurtherRegion } from './further-region/project.ts';
import { signalGroup } from './signal-group.ts';
import { moveTime, runSchedule, type TimeStep } from './test-clock.ts';
import { effectLimit } from './time-limits.ts';

export interface SystemOptions {
  /** The only region that the system serves; Langstraat by default. */
  readonly region?: RegionId;
  /** The regions that the system serves, if it serves more than one. */
  readonly regions?: RegionList;
  /** Serves Langstraat, BEL and grensland, a region that is served only in tests (`threeRegions`). */
  readonly furtherRegion?: boolean;
  /** Defaults to a new temporary folder, which `stop` removes. */
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Enables `moveTime` and `runSchedule`. A restart returns the clock to real time. */
  readonly testClock?: boolean;
}

const readyShape = z.object({
  siteUrl: z.string(),
  regionUrls: z.record(z.string(), z.string()),
  apiUrls: z.tuple([z.string()]),
  inboxUrl: z.string(),
  providerUrl: z.string(),
  dynamodbUrl: z.string(),
  awsUrl: z.string(),
});

const root = path.resolve(import.meta.dirname, '../..');
/**
 * The first start bundles the functions and synthesises the template, and may have to wait for another test to release
 * the build lock.
 */
const startLimitMs = 300_000;

/** Runs the whole local system in its own process group, with its own ports and data directory. */
export class TestSystem {
  /** The systems that this process has started and not yet stopped. */
  static readonly running = new Set<TestSystem>();
  readonly dataDir: string;
  /** The folder of the project that the system was started from; run its operator commands from there. */
  readonly project: string;
  private readonly settings: NodeJS.ProcessEnv;
  private readonly ownsData: boolean;
  private child: ChildProcess | undefined;
  private urls: z.infer<typeof readyShape> | undefined;
  private lines: string[] = [];

  private constructor(
    project: string,
    { dataDir, ownsData }: { readonly dataDir: string; readonly ownsData: boolean },
    settings: NodeJS.ProcessEnv,
  ) {
    this.project = project;
    this.dataDir = dataDir;
    this.ownsData = ownsData;
    this.settings = settings;
    process.on('exit', () => this.killAll());
  }

  static async start({
    region = 'langstraat',
    regions,
    furtherRegion = false,
    dataDir,
    env = {},
    testClock = false,
  }: SystemOptions = {}): Promise<TestSystem> {
    const folder = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'buurtkring-system-')));
    // The ports stay the same across restarts, so that token URLs emailed before a crash still lead to the site.
    const ports = {
      PORT: String(await freePort()),
      INBOX_PORT: String(await freePort()),
      PROVIDER_PORT: String(await freePort()),
    };
    const settings = {
      ...process.env,
      ...ports,
      // Without a list, a project serves all of its regions.
      REGION: regions === undefined && !furtherRegion ? region : '',
      REGIONS: regions?.join() ?? '',
      DATA_DIR: folder,
      LOCAL_RETRY_SECONDS: '1',
      LOCAL_TEST_CLOCK: testClock ? '1' : '0',
      LOCAL_TEST_SENDERS: '1',
      ...env,
    };
    const project = furtherRegion ? await projectWithFurtherRegion() : root;
    const system = new TestSystem(
      project,
      { dataDir: folder, ownsData: dataDir === undefined },
      settings,
    );
    await system.launch();
    return system;
  }

  get siteUrl(): string {
    return this.ready().siteUrl;
  }

  /** The URL of a region's pages. Throws if the system does not serve the region. */
  regionUrl(region: string): string {
    const url = this.ready().regionUrls[region];
    if (url === undefined) throw new Error(`the system does not serve ${region}`);
    return url;
  }

  /** The URL of the HTTP API itself, bypassing the edge. */
  get apiUrl(): string {
    return this.ready().apiUrls[0];
  }

  /** The folder in `dataDir` that holds the data of the regions that this system serves. */
  get dataFolder(): string {
    return readSettings(this.settings).dataDir;
  }

  get inboxUrl(): string {
    return this.ready().inboxUrl;
  }

  get dynamodbUrl(): string {
    return this.ready().dynamodbUrl;
  }

  /** The URL of the local identity provider, where the example officers sign in. */
  get providerUrl(): string {
    return this.ready().providerUrl;
  }

  /** The endpoint of the emulated event bus, queues, secrets and mail service. */
  get awsUrl(): string {
    return this.ready().awsUrl;
  }

  /** Everything the system has printed since its first start. */
  log(): string {
    return this.lines.join('\n');
  }

  /** Kills every process of the system at once, as a power cut would. */
  async kill9(): Promise<void> {
    this.killAll();
    await this.end('SIGKILL');
  }

  /** Starts the system again after `kill9`, with the same data and ports. */
  async restart(): Promise<void> {
    if (this.child) throw new Error('the system is still running');
    await this.launch();
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    if (this.ownsData) await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Moves the clock of every function forward, and returns the new time; requires `testClock`. */
  async moveTime(step: TimeStep): Promise<Date> {
    return moveTime(this.inboxUrl, step);
  }

  /** Triggers a function's schedule immediately and waits until the function has finished; requires `testClock`. */
  async runSchedule(functionName: string): Promise<void> {
    await runSchedule(this.inboxUrl, functionName);
  }

  /** The emails that have been received, newest first. */
  async mails(filter: { to?: string; since?: Date } = {}): Promise<ReceivedMail[]> {
    const query = new URLSearchParams({
      ...(filter.to !== undefined && { to: filter.to }),
      ...(filter.since !== undefined && { since: filter.since.toISOString() }),
    });
    const response = await fetch(`${this.inboxUrl}/mails.json?${query.toString()}`);
    return z.array(mailSchema).parse(await response.json());
  }

  /**
   * Resolves with the first email to this address that matches. On timeout, throws an error with the end of the
   * system's log.
   */
  async waitForMail(
    to: string,
    fits: (mail: ReceivedMail) => boolean = () => true,
    withinMs = effectLimit,
  ): Promise<ReceivedMail> {
    return this.eventually(
      `a mail to ${to}`,
      async () => (await this.mails({ to })).toReversed().find(fits),
      withinMs,
    );
  }

  /** Polls until `look` returns a value. Throws on timeout. */
  async eventually<Found>(
    what: string,
    look: () => Promise<Found | undefined>,
    withinMs = effectLimit,
  ): Promise<Found> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > deadline)
        throw new Error(
          `${what} did not come within ${withinMs} ms. The system said:\n${this.endOfLog()}`,
        );
      await pause(50);
    }
  }

  private ready(): z.infer<typeof readyShape> {
    if (!this.urls) throw new Error('the system is not running');
    return this.urls;
  }

  private async launch(): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts', '--json'], {
      cwd: this.project,
      env: this.settings,
      // Runs in its own process group, so that one signal also reaches the build processes.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    createInterface({ input: child.stderr }).on('line', (line) => this.lines.push(line));
    const announced = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>;
    const exited = once(child, 'close').then(() => undefined);
    const limit = new AbortController();
    const timedOut = pause(startLimitMs, undefined, { signal: limit.signal, ref: false }).catch(
      () => undefined,
    );
    const first = await Promise.race([announced, exited, timedOut]);
    limit.abort();
    if (!first) {
      await this.end('SIGKILL');
      throw new Error(`the system did not start:\n${this.endOfLog()}`);
    }
    this.urls = readyShape.parse(JSON.parse(first[0]));
    TestSystem.running.add(this);
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (!child) return;
    this.child = undefined;
    TestSystem.running.delete(this);
    this.urls = undefined;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    signalGroup(child, signal);
    await closed;
  }

  /** The engine is in a separate process group, which Ctrl+C does not reach, so it is killed by its pid. */
  private killAll(): void {
    const engine = liveProcess(path.join(this.dataFolder, 'engine.pid'));
    if (engine) process.kill(engine.pid, 'SIGKILL');
    if (this.child && this.child.exitCode === null) signalGroup(this.child, 'SIGKILL');
  }

  private endOfLog(): string {
    return this.lines.slice(-40).join('\n');
  }
}
