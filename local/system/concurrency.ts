import type { Resolver } from '../template/resolver.ts';
import { mappingShape, type MappingModel } from '../template/shapes.ts';
import { typed } from '../template/typed.ts';

/**
 * Maximum number of concurrent instances of a function, or of concurrent batches of a queue. Each takes memory, and
 * more than one per core would be of no use.
 */
export const maxInstances = 2;

/** Maximum number of concurrent batches for a mapping's queue; the template may specify fewer. */
export function concurrentBatches({ ScalingConfig }: MappingModel): number {
  return Math.min(maxInstances, ScalingConfig?.MaximumConcurrency ?? maxInstances);
}

/**
 * Number of threads for each function that reads several queues, by function name: enough for the batches of all its
 * queues, so that batches of one queue never have to wait for those of another. On AWS, each batch has its own
 * instance.
 */
export function threadsByFunction(resolver: Resolver): ReadonlyMap<string, number> {
  const threads = new Map<string, number>();
  for (const { model } of typed(resolver, 'AWS::Lambda::EventSourceMapping', mappingShape)) {
    const name = model.FunctionName.split(':').at(-1) ?? model.FunctionName;
    threads.set(name, (threads.get(name) ?? 0) + concurrentBatches(model));
  }
  return new Map([...threads].filter(([, count]) => count > maxInstances));
}
