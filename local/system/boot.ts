import { buildWorkerFile } from '../artefacts/worker-file.ts';
import { announceEndpoint } from '../aws/announced-endpoint.ts';
import { startAwsServer } from '../aws/server.ts';
import { eventsActions } from '../bus/events-actions.ts';
import { describeError } from '../describe-error.ts';
import type { Distribution } from '../edge/distribution.ts';
import { realSender, testSenders } from '../edge/senders.ts';
import { siteListener } from '../edge/site.ts';
import { lockDataDir } from '../engine/data-lock.ts';
import { startEngine } from '../engine/engine.ts';
import { inboxListener } from '../inbox/inbox.ts';
import { MailReader } from '../inbox/read-mail.ts';
import { FunctionLog } from '../lambda/function-log.ts';
import type { FunctionPool } from '../lambda/function-pool.ts';
import { invokeAction } from '../lambda/invoke-action.ts';
import { listen } from '../listen.ts';
import { logsActions } from '../logs/logs-actions.ts';
import { Mailbox } from '../mail/mailbox.ts';
import type { Progress } from '../progress.ts';
import { sqsActions } from '../queues/sqs-actions.ts';
import { TableMessageStore } from '../queues/table-message-store.ts';
import { regionSites, type RegionSite } from '../region-sites.ts';
import { Scheduler } from '../schedule/scheduler.ts';
import { Secrets } from '../secrets/secrets.ts';
import type { Settings } from '../settings.ts';
import { readAssembly } from '../template/assembly.ts';
import { Resolver } from '../template/resolver.ts';
import { refuseDuplicateNames } from '../template/resource-names.ts';
import { refuseUnknownTypes } from '../template/resource-types.ts';
import { secretShape } from '../template/shapes.ts';
import { typed } from '../template/typed.ts';
import { ProviderThread } from '../provider/provider-thread.ts';
import { controlListener, type Controls } from '../test-clock/control.ts';
import { TestClock } from '../test-clock/test-clock.ts';
import { buildBuses } from './buses.ts';
import { buildDistribution } from './distribution.ts';
import { buildFunctions } from './functions.ts';
import { buildGateways } from './gateways.ts';
import { buildMail } from './mail.ts';
import { buildMappings, type Mappings } from './mappings.ts';
import { buildQueues } from './queues.ts';
import { buildSchedules } from './schedules.ts';
import { Shutdown } from './shutdown.ts';
import { buildTables, runtimeTable } from './tables.ts';

export interface BootOptions {
  readonly settings: Settings;
  /** Builds the assembly or finds an existing one; resolves with its folder. */
  readonly assembly: () => Promise<string>;
  readonly workerFolder: string;
  readonly progress: Progress;
  readonly say: (line: string) => void;
  /** Called when a part that the system depends on has stopped. */
  readonly onFatal: (reason: string) => void;
  readonly codeOverride?: (functionName: string) => string | undefined;
  readonly webOverride?: string;
}

export interface RunningSystem {
  readonly siteUrl: string;
  /** The pages of each region, under `siteUrl`. */
  readonly regionSites: readonly RegionSite[];
  /** URLs that reach the template's HTTP APIs directly, bypassing the distribution. */
  readonly apiUrls: readonly string[];
  readonly inboxUrl: string;
  /** The identity provider of the example officers. */
  readonly providerUrl: string;
  readonly dynamodbUrl: string;
  readonly awsUrl: string;
  /** The functions, keyed by their names in the template. */
  readonly functions: ReadonlyMap<string, FunctionPool>;
  stop(): Promise<void>;
}

/** Runs the template on this machine. On failure, releases everything acquired so far. */
export async function boot(options: BootOptions): Promise<RunningSystem> {
  const shutdown = new Shutdown();
  try {
    return await bootWith(options, shutdown);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

async function bootWith(options: BootOptions, shutdown: Shutdown): Promise<RunningSystem> {
  const { settings, progress, say } = options;
  const onError = (error: unknown): void => say(`✗ the local runtime: ${describeError(error)}`);
  shutdown.add(lockDataDir(settings.dataDir));

  // Open the ports first: nobody should have to wait a minute for the build only to find that a port is in use.
  let distribution: Distribution | undefined;
  const mailbox = new Mailbox(settings.dataDir);
  const site = await listen(
    settings.port,
    'PORT',
    siteListener(() => distribution, onError, settings.testSenders ? testSenders() : realSender),
  );
  shutdown.add(() => site.stop());
  let controls: Controls | undefined;
  const clock = settings.testClock ? new TestClock() : undefined;
  const sites = regionSites(site.url, settings.regions);
  const reading = inboxListener(new MailReader(mailbox), sites, onError);
  const inbox = await listen(
    settings.inboxPort,
    'INBOX_PORT',
    clock ? controlListener(reading, () => controls, onError) : reading,
  );
  shutdown.add(() => inbox.stop());
  const provider = await ProviderThread.start(
    await buildWorkerFile(options.workerFolder, 'provider'),
    {
      port: settings.providerPort,
      regions: settings.regions,
      siteUrl: site.url,
      clockMemory: clock?.memory,
    },
  );
  shutdown.add(() => provider.stop());

  const folder = await options.assembly();
  const { assembly, resolver, home } = await progress.step('read the template', async (remark) => {
    const read = readAssembly(folder);
    const found = new Resolver(read);
    refuseUnknownTypes(found.resources);
    refuseDuplicateNames(found.resources);
    remark(`${found.resources.length} resources`);
    const first = found.resources.find(({ type }) => type === 'AWS::Lambda::Function');
    return { assembly: read, resolver: found, home: first ?? { account: '', awsRegion: '' } };
  });

  const engine = await progress.step('start the database', () =>
    startEngine({
      dataDir: settings.dataDir,
      endpoint: settings.dynamodbEndpoint,
      awsRegion: home.awsRegion,
      onExit: options.onFatal,
    }),
  );
  shutdown.add(() => engine.stop());

  return progress.step('wire routes, events, queues and schedules', async (remark) => {
    const streams = await buildTables(resolver, engine.client);
    const definitions = typed(resolver, 'AWS::SecretsManager::Secret', secretShape);
    const secrets = await Secrets.open(
      settings.dataDir,
      definitions.map(({ name, ref, model }) => ({ name, arn: ref, model })),
    );
    resolver.useSecrets((id, key) => secrets.lookUp(id, key));
    const clientSecret = exampleClientSecret(definitions, secrets);
    if (clientSecret !== undefined) await provider.useSecret(clientSecret);

    const store = new TableMessageStore(engine.client, runtimeTable);
    const queues = await buildQueues(resolver, store, settings.retrySeconds);
    const buses = buildBuses(resolver, queues, home);
    const json = {
      ...eventsActions(buses),
      ...sqsActions([...queues.values()]),
      ...secrets.actions(),
      ...logsActions(settings.dataDir),
    };
    let byName: ReadonlyMap<string, FunctionPool> = new Map();
    const aws = await startAwsServer(
      {
        json,
        query: buildMail(resolver, mailbox, buses, settings.mailLimits),
        invoke: invokeAction(() => byName),
      },
      onError,
    );
    shutdown.add(() => aws.stop());

    const mappings: { current: Mappings } = { current: { consumers: [], readers: [] } };
    const functions = buildFunctions({
      resolver,
      assembly,
      workerFile: await buildWorkerFile(options.workerFolder, 'lambda'),
      awsEndpoint: aws.endpoint,
      dynamodbEndpoint: engine.endpoint,
      siteUrl: site.url,
      issuer: provider.issuer,
      mailPerSecond: settings.mailLimits?.perSecond,
      log: new FunctionLog(say),
      // Everything that the function wrote is in the stream by now, so read it immediately.
      afterInvocation: () => mappings.current.readers.forEach((reader) => reader.poke()),
      clockMemory: clock?.memory,
      codeOverride: options.codeOverride,
    });
    shutdown.add(
      async () => void (await Promise.all([...functions.values()].map((pool) => pool.stop()))),
    );

    const wired = {
      resolver,
      functions,
      queues,
      streams,
      client: engine.client,
      runtimeTable,
      dynamodbEndpoint: engine.endpoint,
      say,
      onError,
    };
    mappings.current = buildMappings(wired);
    const scheduler = new Scheduler(buildSchedules(resolver, { functions, queues }), home, onError);
    controls = clock && { clock, runSchedule: (functionName) => scheduler.run(functionName) };
    const gateways = buildGateways(resolver, functions, settings.throttled);
    distribution = buildDistribution({
      resolver,
      assembly,
      gateways,
      webOverride: options.webOverride,
      cached: settings.edgeCache ?? false,
    });
    const apis = await Promise.all(
      [...gateways.values()].map((gateway) =>
        listen(
          0,
          'PORT',
          siteListener(() => gateway, onError),
        ),
      ),
    );

    const { consumers, readers } = mappings.current;
    for (const part of [...consumers, ...readers, scheduler]) part.start();
    const expiry = setInterval(
      () => void Promise.all([...queues.values()].map((queue) => queue.expire())).catch(onError),
      60_000,
    );
    shutdown.add(async () => {
      clearInterval(expiry);
      scheduler.stop();
      await Promise.all([...consumers, ...readers].map((part) => part.stop()));
    });
    // Stop the listeners first, so that no request starts while the parts that handle it are stopping.
    shutdown.add(async () => void (await Promise.all([site, ...apis].map((each) => each.stop()))));
    remark(`${functions.size} functions, ${queues.size} queues`);
    byName = new Map([...functions].map(([arn, pool]) => [arn.split(':').at(-1) ?? arn, pool]));
    shutdown.add(announceEndpoint(settings.dataDir, aws.endpoint));
    return {
      siteUrl: site.url,
      regionSites: sites,
      apiUrls: apis.map(({ url }) => url),
      inboxUrl: inbox.url,
      providerUrl: provider.issuer,
      dynamodbUrl: engine.endpoint,
      awsUrl: aws.endpoint,
      functions: byName,
      stop: () => shutdown.run(),
    };
  });
}

/**
 * The client secret for the example providers. It is part of the template's secret for all providers; undefined if the
 * template has no such secret.
 */
function exampleClientSecret(
  definitions: readonly { readonly name: string }[],
  secrets: Secrets,
): string | undefined {
  const found = definitions.find(({ name }) => name.endsWith('/providers'));
  return found && secrets.lookUp(found.name, 'example');
}
