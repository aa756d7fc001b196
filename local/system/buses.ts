import * as z from 'zod';
import { Buses, type BusEvent, type Rule } from '../bus/bus.ts';
import { compileTransformer } from '../bus/input-transformer.ts';
import { compilePattern } from '../bus/pattern.ts';
import type { Queue } from '../queues/queue.ts';
import type { Resolver } from '../template/resolver.ts';
import { ruleShape, type RuleModel } from '../template/shapes.ts';
import { pointedAt, typed } from '../template/typed.ts';

/**
 * Builds the account's event buses with the template's rules. Every target of a rule with an event pattern must be a
 * queue.
 */
export function buildBuses(
  resolver: Resolver,
  queues: ReadonlyMap<string, Queue>,
  home: { account: string; awsRegion: string },
): Buses {
  const names = typed(resolver, 'AWS::Events::EventBus', z.unknown()).map(({ name }) => name);
  const rules = typed(resolver, 'AWS::Events::Rule', ruleShape).flatMap(({ name, model }) =>
    buildRule(name, model, queues),
  );
  return new Buses(names, rules, home);
}

function buildRule(name: string, model: RuleModel, queues: ReadonlyMap<string, Queue>): Rule[] {
  if (model.EventPattern === undefined || model.State !== 'ENABLED') return [];
  const where = `the rule ${name}`;
  return [
    {
      name,
      bus: model.EventBusName?.split('/').at(-1) ?? 'default',
      matches: compilePattern(model.EventPattern, where),
      targets: model.Targets.map(({ Arn, Input, InputTransformer }) => ({
        queue: pointedAt(queues, Arn, where),
        messageOf: messageOf(Input, InputTransformer, where),
      })),
    },
  ];
}

function messageOf(
  input: string | undefined,
  transformer: RuleModel['Targets'][number]['InputTransformer'],
  where: string,
): (event: BusEvent) => string {
  if (transformer) return compileTransformer(transformer, where);
  return input === undefined ? (event) => JSON.stringify(event) : () => input;
}
