import type { Resolver } from '../template/resolver.ts';
import { mappingShape, type MappingModel } from '../template/shapes.ts';
import { typed } from '../template/typed.ts';

/** Copies of one function, or batches of one queue, at the same time: each takes memory, and more than a laptop has cores gains nothing. */
export const mostCopies = 2;

/** Batches of a mapping's queue at the same time; the template may ask for fewer. */
export function batchesAtOnce({ ScalingConfig }: MappingModel): number {
  return Math.min(mostCopies, ScalingConfig?.MaximumConcurrency ?? mostCopies);
}

/**
 * Threads of the functions that read several queues, by the function's name: enough for the batches of all of them, so
 * that no queue's batch waits for those of another. On AWS each batch has a copy of its own.
 */
export function threadsByFunction(resolver: Resolver): ReadonlyMap<string, number> {
  const threads = new Map<string, number>();
  for (const { model } of typed(resolver, 'AWS::Lambda::EventSourceMapping', mappingShape)) {
    const name = model.FunctionName.split(':').at(-1) ?? model.FunctionName;
    threads.set(name, (threads.get(name) ?? 0) + batchesAtOnce(model));
  }
  return new Map([...threads].filter(([, count]) => count > mostCopies));
}
