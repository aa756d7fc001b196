import { coordinatorsFunctions } from './coordinators.ts';
import type { FunctionDefinition } from './definition.ts';
import { deskFunctions } from './desk.ts';
import { groupsFunctions } from './groups.ts';
import { joiningFunctions } from './joining.ts';
import { linkingFunctions } from './linking.ts';
import { mailFunctions } from './mail.ts';
import { overviewFunctions } from './overview.ts';
import { platformFunctions } from './platform.ts';
import { startingFunctions } from './starting.ts';

/** The functions of each module; their code is in `functions/<module>/<name>`. Each module has a stack of its own. */
const modules = {
  groups: groupsFunctions,
  joining: joiningFunctions,
  starting: startingFunctions,
  linking: linkingFunctions,
  overview: overviewFunctions,
  mail: mailFunctions,
  platform: platformFunctions,
  desk: deskFunctions,
  coordinators: coordinatorsFunctions,
} as const;

/**
 * Every function in the system. Routes, permissions, queues, rules, schedules, logs and alarms are generated from
 * this table.
 */
export const functions = {
  ...groupsFunctions,
  ...joiningFunctions,
  ...startingFunctions,
  ...linkingFunctions,
  ...overviewFunctions,
  ...mailFunctions,
  ...platformFunctions,
  ...deskFunctions,
  ...coordinatorsFunctions,
} as const satisfies Record<string, FunctionDefinition>;

export type FunctionName = keyof typeof functions;
export type ModuleName = keyof typeof modules;
export const functionNames = Object.keys(functions) as FunctionName[];
export const moduleNames = Object.keys(modules) as ModuleName[];

const folders = new Map(
  moduleNames.flatMap((module) =>
    Object.keys(modules[module]).map((name) => [name, `functions/${module}/${name}`] as const),
  ),
);

/** The names of the functions of one module, in the order in which the module lists them. */
export function functionsOf(module: ModuleName): FunctionName[] {
  return Object.keys(modules[module]) as FunctionName[];
}

export function definitionOf(name: FunctionName): FunctionDefinition {
  return functions[name];
}

/** The folder that contains a function's code, relative to the repository root: `functions/<module>/<name>`. */
export function folderOf(name: FunctionName): string {
  return folders.get(name) ?? `functions/${name}`;
}
