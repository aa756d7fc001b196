import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { synthesise } from '../../../infra/synthesise.ts';
import { compilePattern, type EventTest } from '../../../local/bus/pattern.ts';
import { parseSchedule, type NextFire } from '../../../local/schedule/expression.ts';
import { readAssembly } from '../../../local/template/assembly.ts';
import { Resolver } from '../../../local/template/resolver.ts';
import {
  functionShape,
  mappingShape,
  queueShape,
  ruleShape,
  type QueueModel,
} from '../../../local/template/shapes.ts';
import { typed } from '../../../local/template/typed.ts';

export interface QueuePlan {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly model: QueueModel;
}

export interface ReaderPlan {
  readonly functionName: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly concurrency: number;
}

/**
 * The resources in the template that events flow through, read in the same way as in the local run.
 */
export interface Deployment {
  readonly prefix: string;
  readonly queues: readonly QueuePlan[];
  readonly rules: readonly {
    readonly bus: string;
    readonly matches: EventTest;
    readonly queueArns: readonly string[];
  }[];
  readonly readers: readonly ReaderPlan[];
  readonly stream: {
    readonly batchSize: number;
    readonly bisect: boolean;
    readonly maxRetries: number;
    readonly maxAgeSeconds: number;
    readonly deadLettersArn: string;
  };
  readonly schedules: readonly { readonly functionName: string; readonly next: NextFire }[];
  readonly timeoutSeconds: ReadonlyMap<string, number>;
  /** The environment variables of send-mail: its rate and its queues. */
  readonly mailSettings: Readonly<Record<string, string>>;
}

/** If a queue has no concurrency limit, Lambda starts with this many instances of the queue's function. */
const defaultConcurrency = 5;

/** Reads queues, rules, schedules, limits and timeouts from the region's synthesised template. */
export async function readDeployment(): Promise<Deployment> {
  const outdir = mkdtempSync(path.join(tmpdir(), 'buurtkring-faults-'));
  try {
    const { directory } = await synthesise({
      outdir,
      code: 'placeholder',
      website: 'placeholder',
      checks: false,
    });
    return deploymentOf(new Resolver(readAssembly(directory)));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function deploymentOf(resolver: Resolver): Deployment {
  // The template's only secret is the origin key, which plays no part in the flow of events.
  resolver.useSecrets(() => 'not-used');
  const functions = typed(resolver, 'AWS::Lambda::Function', functionShape).filter(({ name }) =>
    name.startsWith('buurtkring-'),
  );
  const prefix =
    functions
      .find(({ name }) => name.endsWith('-relay-events'))
      ?.name.slice(0, -'relay-events'.length) ?? '';
  const functionOf = (pointer: string): string =>
    (pointer.split(':').at(-1) ?? '').slice(prefix.length);
  const mappings = typed(resolver, 'AWS::Lambda::EventSourceMapping', mappingShape).map(
    ({ model }) => model,
  );
  const queues = typed(resolver, 'AWS::SQS::Queue', queueShape).map(
    ({ name, arn, ref, model }): QueuePlan => ({ name, arn, url: ref, model }),
  );
  const rules = typed(resolver, 'AWS::Events::Rule', ruleShape).filter(
    ({ model }) => model.State === 'ENABLED',
  );
  const stream = mappings.find(({ FunctionName }) => functionOf(FunctionName) === 'relay-events');
  if (!stream) throw new Error('the template has no relay');
  return {
    prefix,
    queues,
    rules: rules.flatMap(({ name, model }) =>
      model.EventPattern === undefined
        ? []
        : [
            {
              bus: model.EventBusName ?? 'default',
              matches: compilePattern(model.EventPattern, name),
              queueArns: model.Targets.map(({ Arn }) => Arn),
            },
          ],
    ),
    readers: mappings
      .filter((mapping) => queues.some(({ arn }) => arn === mapping.EventSourceArn))
      .map(({ FunctionName, EventSourceArn, BatchSize = 10, ScalingConfig }) => ({
        functionName: functionOf(FunctionName),
        queueArn: EventSourceArn,
        batchSize: BatchSize,
        concurrency: ScalingConfig?.MaximumConcurrency ?? defaultConcurrency,
      })),
    stream: {
      batchSize: stream.BatchSize ?? 100,
      bisect: stream.BisectBatchOnFunctionError,
      maxRetries: stream.MaximumRetryAttempts,
      maxAgeSeconds: stream.MaximumRecordAgeInSeconds,
      deadLettersArn: stream.DestinationConfig?.OnFailure.Destination ?? '',
    },
    schedules: rules.flatMap(({ name, model }) =>
      model.ScheduleExpression === undefined
        ? []
        : model.Targets.map(({ Arn }) => ({
            functionName: functionOf(Arn),
            next: parseSchedule(model.ScheduleExpression ?? '', 'UTC', name),
          })),
    ),
    mailSettings:
      functions.find(({ name }) => name === `${prefix}send-mail`)?.model.Environment.Variables ??
      {},
    timeoutSeconds: new Map(
      functions.map(({ name, model }) => [name.slice(prefix.length), model.Timeout]),
    ),
  };
}
