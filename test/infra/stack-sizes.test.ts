import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stacksPage } from '../../docs/generate/stacks-page.ts';
import type { FunctionDefinition } from '../../infra/functions/definition.ts';
import { definitionOf, functionsOf, moduleNames } from '../../infra/functions/index.ts';
import { methodsOf } from '../../shared/routes/route.ts';
import { resourcesOf, synthesised, type StackPart } from './synthesised.ts';

const { templates } = synthesised();
const sizeOf = (part: StackPart): number =>
  Object.keys(templates[part].toJSON()['Resources'] as object).length;

/** A function's own resources: the function, its role, its policy and its log group. */
const functionAlone = 4;
/**
 * The resources for one queue of a function: the queue, its dead-letter queue, a policy for each, an event source
 * mapping and an alarm on dead letters.
 */
const subscription = 6;

/** The number of resources that a function adds to the stack of its module. */
function cost({ trigger }: FunctionDefinition): number {
  switch (trigger.kind) {
    case 'route':
      // A function has one integration and one stream in the security log; each of its routes adds the route itself
      // and a permission, once for each method.
      return functionAlone + 2 + 2 * trigger.routes.flatMap(methodsOf).length;
    case 'schedule':
      return functionAlone + 2;
    case 'events':
      return (
        functionAlone +
        [true, trigger.urgent, trigger.first].filter(Boolean).length * (subscription + 1)
      );
    case 'mail-feedback':
      return functionAlone + subscription + trigger.types.length;
    case 'stream':
      return functionAlone + subscription - 2;
    case 'operator':
      return functionAlone;
    default:
      // The authorizer is in the stack of the API, so it adds nothing to the stack of a module.
      return 0;
  }
}

describe('A stack', () => {
  it.each(Object.keys(templates) as StackPart[])(
    'has at most 300 of the 500 resources that CloudFormation accepts: %s',
    (part) => {
      expect(sizeOf(part)).toBeGreaterThan(0);
      expect(sizeOf(part)).toBeLessThanOrEqual(300);
    },
  );

  it.each(moduleNames)(
    'is as large as its functions require, with at most eight alarms: %s',
    (module) => {
      const alarms = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm']
        .flatMap((type) => resourcesOf(templates[module], type))
        .filter(({ Properties }) => !String(Properties['AlarmName']).endsWith('-dead-letters'));
      const expected = functionsOf(module).reduce((sum, name) => sum + cost(definitionOf(name)), 0);

      expect(sizeOf(module) - alarms.length).toBe(expected);
      expect(alarms.length).toBeLessThanOrEqual(8);
    },
  );

  it('grows by 8 for a route and by 11 for a consumer', () => {
    const [route, consumer] = [definitionOf('register-group'), definitionOf('enrol-coordinators')];

    expect([cost(route), cost(consumer)]).toEqual([8, 11]);
  });
});

describe('docs/stacks.md', () => {
  it('is up to date: run `npm run generate` after a change', () => {
    expect(readFileSync('docs/stacks.md', 'utf8')).toBe(stacksPage());
  });
});
