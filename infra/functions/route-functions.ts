import { routesByModule } from '../../shared/routes/index.ts';
import {
  credentialOf,
  type CredentialKind,
  type OfficerCaller,
  type Route,
} from '../../shared/routes/route.ts';
import type { Partition } from '../../shared/store/keys.ts';
import type { AttributeAccess, TableAccess } from '../../shared/store/table-access.ts';
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
  const { pending, secrets, memory } = first.needs;
  const attributes = attributesOf(first);
  const table = accessOf(first);
  return {
    purpose: first.purpose,
    trigger: { kind: 'route', routes },
    ...(table ? { access: table } : {}),
    ...(attributes ? { attributes } : {}),
    ...(pending ? { pending } : {}),
    ...(secrets ? { secrets } : {}),
    ...(memory === undefined ? {} : { memory }),
  };
}

/** The items that a function reads, besides revocations, to verify a mailed token or a session. */
const credentialAccess: Readonly<Record<CredentialKind, TableAccess>> = {
  token: { token: ['GetItem'], press: ['GetItem'] },
  session: { session: ['GetItem'] },
};

/**
 * To verify an officer's session, a function reads the session and, if the request counts as use, updates the time of
 * its last use.
 */
const officerAccess = ({ unattended }: OfficerCaller): TableAccess => ({
  session: unattended ? ['GetItem'] : ['GetItem', 'UpdateItem'],
});

/** The declared access to the table, plus what the function needs to verify its caller's credential. */
function accessOf(route: Route): TableAccess | undefined {
  const { table = {} } = route.needs;
  const reading = readingOf(route);
  if (reading === undefined) return route.needs.table;
  const partitions = new Set([...Object.keys(table), ...Object.keys(reading)]) as Set<Partition>;
  return Object.fromEntries(
    [...partitions].map((each) => [each, [...(table[each] ?? []), ...(reading[each] ?? [])]]),
  );
}

function readingOf(route: Route): TableAccess | undefined {
  if (route.caller.by === 'officer') return officerAccess(route.caller);
  const credential = credentialOf(route);
  return credential && { ...credentialAccess[credential], revocation: ['GetItem'] };
}

/**
 * The declared limits on attributes. A function that updates nothing but the officer's session may change only the time
 * of the session's last use.
 */
function attributesOf({ caller, needs }: Route): AttributeAccess | undefined {
  const updates = Object.values(needs.table ?? {}).some((actions) =>
    actions.includes('UpdateItem'),
  );
  if (caller.by !== 'officer' || caller.unattended || updates) return needs.attributes;
  return { ...needs.attributes, UpdateItem: ['lastUsedAt'] };
}
