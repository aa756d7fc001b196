import { routesByModule } from '../../shared/routes/index.ts';
import type { Route } from '../../shared/routes/route.ts';
import type { FunctionDefinition } from './definition.ts';

type Modules = typeof routesByModule;

/** Returns the functions that serve a module's declared routes, with the permissions that those routes need. */
export function routeFunctions<Module extends keyof Modules>(
  module: Module,
): Readonly<Record<keyof Modules[Module] & string, FunctionDefinition>> {
  const functions = Object.entries<readonly Route[]>(routesByModule[module]);
  return Object.fromEntries(
    functions.map(([name, routes]) => [name, definitionFor(name, routes)]),
  ) as Record<keyof Modules[Module] & string, FunctionDefinition>;
}

/**
 * Builds the definition from the first route, because all routes of a function declare the same purpose and needs.
 * Throws if there are no routes.
 */
function definitionFor(name: string, routes: readonly Route[]): FunctionDefinition {
  const [first] = routes;
  if (!first) throw new Error(`${name} declares no route`);
  const { table, attributes, secrets, memory } = first.needs;
  return {
    purpose: first.purpose,
    trigger: { kind: 'route', routes },
    ...(table ? { access: table } : {}),
    ...(attributes ? { attributes } : {}),
    ...(secrets ? { secrets } : {}),
    ...(memory === undefined ? {} : { memory }),
  };
}
