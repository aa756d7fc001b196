import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FunctionLog } from '../lambda/function-log.ts';
import { FunctionPool } from '../lambda/function-pool.ts';
import type { WorkerSettings } from '../lambda/worker-messages.ts';
import { StartRefused } from '../start-refused.ts';
import type { Assembly } from '../template/assembly.ts';
import type { Resolver } from '../template/resolver.ts';
import { functionShape, type FunctionModel } from '../template/shapes.ts';
import { typed, type Typed } from '../template/typed.ts';
import { maxInstances, threadsByFunction } from './concurrency.ts';

export interface FunctionsOptions {
  readonly resolver: Resolver;
  readonly assembly: Assembly;
  readonly workerFile: URL;
  readonly awsEndpoint: string;
  readonly dynamodbEndpoint: string;
  readonly siteUrl: string;
  /** The issuer of the example officers' tokens. */
  readonly issuer: string;
  /** Sending rate of the local mail service; unlimited by default. */
  readonly mailPerSecond?: number | undefined;
  readonly log: FunctionLog;
  readonly afterInvocation: () => void;
  readonly clockMemory: SharedArrayBuffer | undefined;
  /**
   * During development, returns the folder that contains a function's rebuilt code, which is used instead of the asset.
   */
  readonly codeOverride: ((functionName: string) => string | undefined) | undefined;
}

/** If more invocations than this were waiting, the last visitor would wait longer than the API's timeout. */
const maxWaiting = 50;
/** The local inbox can keep up with any rate. */
const unlimitedMailPerSecond = 1000;

/** The template's functions, by ARN. A function that is never invoked does not start a thread. */
export function buildFunctions(options: FunctionsOptions): Map<string, FunctionPool> {
  const threads = threadsByFunction(options.resolver);
  const pools = typed(options.resolver, 'AWS::Lambda::Function', functionShape).map(
    (definition) =>
      [
        definition.arn,
        buildPool(definition, threads.get(definition.name) ?? maxInstances, options),
      ] as const,
  );
  return new Map(pools);
}

function buildPool(
  definition: Typed<FunctionModel>,
  maxThreads: number,
  options: FunctionsOptions,
): FunctionPool {
  const { name, model } = definition;
  const { log } = options;
  return new FunctionPool({
    workerFile: options.workerFile,
    settings: () => settingsOf(definition, options),
    environment: environmentOf(definition, options),
    timeoutMs: model.Timeout * 1_000,
    maxWaiting,
    maxThreads: Math.min(maxThreads, model.ReservedConcurrentExecutions ?? maxThreads),
    onOutput: (_stream, text) => log.output(name, text),
    onFailure: (failure, eventIds) => log.failure(name, failure, eventIds),
    afterInvocation: options.afterInvocation,
  });
}

function settingsOf(
  { name, arn, model }: Typed<FunctionModel>,
  { assembly, codeOverride, clockMemory }: FunctionsOptions,
): WorkerSettings {
  const runtime = typeof model.Runtime === 'string' ? model.Runtime : 'unknown';
  if (!runtime.startsWith('nodejs'))
    throw new StartRefused(
      `The function ${name} needs ${runtime}; the local runtime supports only Node.`,
    );
  const asset =
    model.Code.S3Key?.replace(/\.zip$/, '')
      .split('/')
      .at(-1) ?? '';
  const folder = codeOverride?.(name) ?? assembly.assets.get(asset);
  if (folder === undefined)
    throw new StartRefused(`The code of the function ${name} is not in the assembly.`);
  const [file = 'index', exportName = 'handler'] = (model.Handler ?? 'index.handler').split('.');
  const moduleUrl = pathToFileURL(path.join(folder, `${file}.mjs`)).href;
  return {
    moduleUrl,
    exportName,
    functionName: name,
    functionArn: arn,
    memoryMb: model.MemorySize ?? 128,
    clockMemory,
  };
}

/**
 * Contains only the function's own variables and those that Lambda adds; nothing from the local runtime's environment
 * is passed on.
 */
function environmentOf(
  { resource, name, model }: Typed<FunctionModel>,
  options: FunctionsOptions,
): Record<string, string> {
  const given = model.Environment.Variables;
  return {
    ...given,
    ...('SITE_URL' in given && { SITE_URL: options.siteUrl }),
    ...('EXAMPLE_ISSUER' in given && { EXAMPLE_ISSUER: options.issuer }),
    ...('MAIL_PER_SECOND' in given && {
      MAIL_PER_SECOND: String(options.mailPerSecond ?? unlimitedMailPerSecond),
    }),
    AWS_REGION: resource.awsRegion,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.MemorySize ?? 128),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: options.awsEndpoint,
    AWS_ENDPOINT_URL_DYNAMODB: options.dynamodbEndpoint,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    TZ: 'UTC',
  };
}
