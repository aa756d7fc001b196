import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { routesOf } from '../../../../infra/functions/definition.ts';
import { definitionOf, functionNames } from '../../../../infra/functions/index.ts';
import { routesByModule } from '../../../../shared/routes/index.ts';
import type { Route } from '../../../../shared/routes/route.ts';
import { tableActions, type AttributeAccess } from '../../../../shared/store/table-access.ts';

const reads = tableActions.filter((action) => /^(BatchGet|Get)Item$|^Query$/.test(action));
const routed = functionNames
  .map((name) => ({ name, definition: definitionOf(name) }))
  .filter(({ definition }) => definition.trigger.kind === 'route');
const withGet = routed.filter(({ definition }) =>
  routesOf(definition).some(({ method }) => method === 'GET'),
);

/** The partitions that contain only data about officers and their sessions, and nothing about groups or residents. */
const ofSigningIn = ['signIn', 'officer', 'session', 'revocation'];

/**
 * The writes that the function of a GET route may make, such as `session: UpdateItem`. A route for officers stores only
 * the time at which the session was last used. Two more GET routes may write, because browsers use them to sign in. The
 * first stores an attempt to sign in, and redirects the browser to an identity provider. The second, to which the
 * provider returns the browser, uses up that attempt, and signs nobody in without one.
 */
function allowedWrites(
  { caller, response, needs }: Route,
  attributes: AttributeAccess = {},
): (write: string) => boolean {
  const storesOnlyUse = isDeepStrictEqual(attributes.UpdateItem, ['lastUsedAt']);
  if (caller.by === 'officer') return (write) => write === 'session: UpdateItem' && storesOnlyUse;
  if (response.status !== 303) return () => false;
  if (!needs.table?.signIn?.includes('DeleteItem')) return (write) => write === 'signIn: PutItem';
  return (write) => ofSigningIn.some((partition) => write.startsWith(`${partition}: `));
}

const declaredRoutes = new Map(
  Object.values(routesByModule).flatMap((functions) => Object.entries<readonly Route[]>(functions)),
);

describe('GET requests change nothing:', () => {
  it.each(withGet)(
    '$name may read the table, but not write, publish or send mail',
    ({ name, definition }) => {
      const writes = Object.entries(definition.access ?? {}).flatMap(([partition, actions]) =>
        actions
          .filter((action) => !reads.includes(action))
          .map((action) => `${partition}: ${action}`),
      );
      const isAllowed = (declaredRoutes.get(name) ?? []).map((route) =>
        allowedWrites(route, definition.attributes),
      );

      expect(isAllowed.length).toBe(routesOf(definition).length);
      expect(writes.filter((write) => !isAllowed.every((allowed) => allowed(write)))).toEqual([]);
      expect(definition.publishes ?? definition.sendsMail).toBeUndefined();
    },
  );

  it('there are enough routes of both kinds for this to mean something', () => {
    expect(withGet.length).toBeGreaterThan(5);
    expect(routed.length).toBeGreaterThan(withGet.length + 5);
  });
});
