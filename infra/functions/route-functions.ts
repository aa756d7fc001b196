import { routesByModule } from '../../shared/routes/index.ts';
import { credentialOf, type CredentialKind, type Route } from '../../shared/routes/route.ts';
import type { Partition } from '../../shared/store/keys.ts';
import type { TableAccess } from '../../shared/store/table-access.ts';
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
  const { attributes, secrets, memory } = first.needs;
  const table = accessOf(first);
  return {
    purpose: first.purpose,
    trigger: { kind: 'route', routes },
    ...(table ? { access: table } : {}),
    ...(attributes ? { attributes } : {}),
    ...(secrets ? { secrets } : {}),
    ...(memory === undefined ? {} : { memory }),
  };
}

/** What a function reads, besides revocations, to verify a mailed token or a session. */
const credentialAccess: Readonly<Record<CredentialKind, TableAccess>> = {
  token: { token: ['GetItem'], press: ['GetItem'] },
  session: { session: ['GetItem'] },
};

/** The declared access to the table, plus what the function needs to verify its caller's credential. */
function accessOf(route: Route): TableAccess | undefined {
  const { table = {} } = route.needs;
  const credential = credentialOf(route);
  if (credential === undefined) return route.needs.table;
  const reading: TableAccess = { ...credentialAccess[credential], revocation: ['GetItem'] };
  const partitions = new Set([...Object.keys(table), ...Object.keys(reading)]) as Set<Partition>;
  return Object.fromEntries(
    [...partitions].map((each) => [each, [...(table[each] ?? []), ...(reading[each] ?? [])]]),
  );
}
