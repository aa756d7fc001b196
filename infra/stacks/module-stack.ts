import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { alarmsOfModule } from '../alarms/alarms-of-module.ts';
import { deadLetters } from '../alarms/dead-letters.ts';
import { functionErrors } from '../alarms/function-errors.ts';
import type { Config } from '../config.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Consumers } from '../constructs/consumers.ts';
import { Routes } from '../constructs/routes.ts';
import { Schedule } from '../constructs/schedule.ts';
import { StreamRelay } from '../constructs/stream-relay.ts';
import { UseCaseFunction } from '../constructs/use-case-function.ts';
import {
  definitionOf,
  functionsOf,
  type FunctionName,
  type ModuleName,
} from '../functions/index.ts';
import type { ApiStack } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';

export interface ModuleStackProps extends StackProps {
  readonly config: Config;
  readonly module: ModuleName;
  readonly data: DataStack;
  readonly api: ApiStack;
  /** Returns the folder that contains a function's bundled code. */
  readonly codeFolder: (name: FunctionName) => string;
}

/**
 * Everything that belongs to one module: its functions with their roles and logs, routes, schedules, queues, rules and
 * alarms. It uses the data and API stacks, and no other module, so it can be deployed and deleted on its own.
 */
export class ModuleStack extends Stack {
  /** The labels of the queues from which the module's functions read. */
  readonly subscriptions: readonly string[];
  /** The names of the module's alarms, without the deployment's prefix. */
  readonly alarms: readonly string[];

  constructor(scope: Construct, id: string, props: ModuleStackProps) {
    super(scope, id, props);
    const { config, module, data, api } = props;
    const functions = functionsOf(module)
      // The function that guards the routes of all modules is in the API stack.
      .filter((name) => definitionOf(name).trigger.kind !== 'authorizer')
      .map((name) => {
        const definition = definitionOf(name);
        return new UseCaseFunction(this, name, {
          config,
          name,
          definition,
          codeFolder: props.codeFolder(name),
        });
      });
    const { apiId, authorizerId } = api;
    new Routes(this, 'Interface', { apiId, authorizerId, functions });
    for (const target of functions) {
      const { trigger } = target.definition;
      if (trigger.kind === 'schedule')
        new Schedule(this, `${target.name}-schedule`, {
          config,
          everyMinutes: trigger.everyMinutes,
          target,
        });
    }
    const { subscriptions } = new Consumers(this, 'Consumers', { config, functions });
    const relays = functions.filter(({ definition }) => definition.trigger.kind === 'stream');
    for (const relay of relays)
      new StreamRelay(this, 'Relay', { config, streamArn: data.streamArn, relay });
    this.subscriptions = subscriptions.map(({ label }) => label);

    const alarms = new Alarms(this, 'Alarms', config);
    for (const label of [...relays.map(({ name }) => name), ...this.subscriptions])
      alarms.add(deadLetters(config, label));
    for (const alarm of alarmsOfModule(module, config)) alarms.add(alarm);
    alarms.addAnyOf(`${module}-errors`, functionErrors(config, module, functionsOf(module)));
    this.alarms = alarms.names;
  }
}
