import path from 'node:path';
import { sharesDeployment } from '../shared/regions/region-path.ts';
import { buildFolder } from './artefacts/artefacts.ts';
import { Progress } from './progress.ts';
import { readSettings, type Settings } from './settings.ts';
import { StartRefused } from './start-refused.ts';
import { boot, type BootOptions, type RunningSystem } from './system/boot.ts';

export interface CommandOptions extends Pick<BootOptions, 'codeOverride' | 'webOverride'> {
  assembly(settings: Settings, progress: Progress, say: (line: string) => void): Promise<string>;
  /** Starts any further work once the system is up; resolves with a function that stops that work. */
  afterStart?(system: RunningSystem, say: (line: string) => void): Promise<() => Promise<void>>;
}

const noop = async (): Promise<void> => undefined;

/** Starts the system for a person or, with `--json`, for a program. A signal to this process stops the system. */
export async function runCommandLine(
  options: (settings: Settings) => CommandOptions,
): Promise<void> {
  const asJson = process.argv.includes('--json');
  // With --json, stdout carries a single line of JSON for the calling program, so messages for people go to stderr.
  const say = (line: string): void =>
    void (asJson ? process.stderr : process.stdout).write(`${line}\n`);
  let stop = noop;
  const shutDown = (code: number): void => {
    stop().then(
      () => process.exit(code),
      (error: unknown) => {
        say(
          `✗ ${error instanceof Error ? (error.stack ?? error.message) : 'the system did not stop cleanly'}`,
        );
        process.exit(1);
      },
    );
  };
  let signalled = false;
  const stopOnce = (): void => {
    if (!signalled) shutDown(0);
    signalled = true;
  };
  // A terminal and a wrapper such as npm may both send the signal; only the first signal starts the shutdown.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, stopOnce);
  }
  onLostShell(stopOnce);
  try {
    const settings = readSettings(process.env);
    const given = options(settings);
    const progress = new Progress(say);
    say(`Buurtkring (${settings.regions.join(', ')}) is starting.`);
    const system = await boot({
      ...given,
      settings,
      progress,
      say,
      assembly: () => given.assembly(settings, progress, say),
      workerFolder: path.join(buildFolder, 'local'),
      onFatal: (reason) => {
        say(`✗ ${reason}`);
        shutDown(1);
      },
    });
    const stopExtras = (await given.afterStart?.(system, say)) ?? noop;
    stop = async () => {
      say('Stopping.');
      await stopExtras();
      await system.stop();
    };
    announce(system, settings, asJson, say);
  } catch (error) {
    say(
      error instanceof StartRefused
        ? `\n✗ ${error.message}`
        : `\n✗ ${error instanceof Error ? error.stack : String(error)}`,
    );
    process.exit(1);
  }
}

function announce(
  system: RunningSystem,
  settings: Settings,
  asJson: boolean,
  say: (line: string) => void,
): void {
  const { siteUrl, regionSites, apiUrls, inboxUrl, providerUrl, dynamodbUrl, awsUrl } = system;
  if (asJson) {
    const regionUrls = Object.fromEntries(regionSites.map(({ id, url }) => [id, url]));
    process.stdout.write(
      `${JSON.stringify({ siteUrl, regionUrls, apiUrls, inboxUrl, providerUrl, dynamodbUrl, awsUrl, pid: process.pid })}\n`,
    );
    return;
  }
  const regions = sharesDeployment(settings.regions) ? regionSites : [];
  const underSite = regions.map(({ name, url }) => `         ${url} (${name})\n`).join('');
  say(
    `\n  site   ${siteUrl}\n${underSite}  inbox  ${inboxUrl}\n  desk   ${regionSites[0]?.url ?? siteUrl}/bureau (sign in as an example officer at ${providerUrl})\n\n  data   ${settings.dataDir}\n  stop   Ctrl+C\n`,
  );
}

const parentCheckMs = 500;

/**
 * Calls `lost` when the shell in which npm runs this script has ended. If npm is told to stop, it passes the signal to
 * that shell, and not every shell passes it on.
 */
function onLostShell(lost: () => void): void {
  const shell = process.ppid;
  if (!['start', 'dev'].includes(process.env['npm_lifecycle_event'] ?? '')) return;
  const check = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(check);
    lost();
  }, parentCheckMs);
  check.unref();
}
