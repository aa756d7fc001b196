import type { Resolver } from '../template/resolver.ts';
import { mappingShape, type MappingModel } from '../template/shapes.ts';
import { typed } from '../template/typed.ts';

/**
 * Concurrent instances of one function, or batches of one queue: each takes memory, and more than a laptop has cores
 * gains nothing.
 */
export const maxInstances = 2;

/** Concurrent batches of a mapping's queue; the template may ask for fewer. */
export function concurrentBatches({ ScalingConfig }: MappingModel): number {
  return Math.min(maxInstances, ScalingConfig?.MaximumConcurrency ?? maxInstances);
}

/**
 * Threads of the functions that read several queues, by function name: enough for the batches of all of them, so that
 * no queue's batch waits for another queue's. On AWS, each batch has its own instance.
 */
export function threadsByFunction(resolver: Resolver): ReadonlyMap<string, number> {
  const threads = new Map<string, number>();
  for (const { model } of typed(resolver, 'AWS::Lambda::EventSourceMapping', mappingShape)) {
    const name = model.FunctionName.split(':').at(-1) ?? model.FunctionName;
    threads.set(name, (threads.get(name) ?? 0) + concurrentBatches(model));
  }
  return new Map([...threads].filter(([, count]) => count > maxInstances));
}
