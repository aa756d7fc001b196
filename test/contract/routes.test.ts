import { describe, expect, it } from 'vitest';
import { definitionOf, folderOf, functionNames } from '../../infra/functions/index.ts';
import { exampleDesk, regionById, regionIds } from '../../shared/regions/index.ts';
import { allRoutes } from '../../shared/routes/all-routes.ts';
import { openedRoutes } from '../../shared/routes/opened-routes.ts';
import { routesByModule } from '../../shared/routes/index.ts';
import {
  credentialOf,
  forRegion,
  isForOwnPages,
  routeKey,
  type Route,
} from '../../shared/routes/route.ts';
import { deskSecrets, leakedSecrets } from '../../web/vite-plugins/desk-guard.ts';

const declared = Object.entries(routesByModule).flatMap(([module, functions]) =>
  Object.entries<readonly Route[]>(functions).map(([name, routes]) => ({ module, name, routes })),
);

describe('The declared routes', () => {
  it('each have a method and path, and an operation id, of their own', () => {
    expect(new Set(allRoutes.map(routeKey)).size).toBe(allRoutes.length);
    expect(new Set(allRoutes.map(({ id }) => id)).size).toBe(allRoutes.length);
  });

  it('have no example with an id, mailbox or invite link of an example desk, because the pages contain the examples', () => {
    const secrets = regionIds.flatMap((id) => deskSecrets(exampleDesk(id)));
    const examples = allRoutes.flatMap(({ body, response }) => [
      response.example,
      response.also,
      ...regionIds.map((id) => body && forRegion(body, regionById(id)).example),
    ]);

    expect(secrets.length).toBeGreaterThan(20);
    expect(leakedSecrets(JSON.stringify(examples), secrets)).toEqual([]);
  });

  it.each(declared)('$name lives in the module that declares it', ({ module, name }) => {
    expect(functionNames.map(folderOf)).toContain(`functions/${module}/${name}`);
  });

  it.each(declared)(
    '$name says the same about its function on each of its routes',
    ({ routes }) => {
      const said = routes.map(({ purpose, needs }) => JSON.stringify({ purpose, needs }));

      expect(new Set(said).size).toBe(1);
    },
  );

  it('all have a page for when the API cannot respond, if people open them and are redirected', () => {
    const redirecting = allRoutes.filter(({ response }) => response.status === 303);

    expect(openedRoutes.map(routeKey).toSorted()).toEqual(redirecting.map(routeKey).toSorted());
  });

  it('are the only routes of the infrastructure', () => {
    const served = functionNames.flatMap((name) => {
      const { trigger } = definitionOf(name);
      return trigger.kind === 'route' ? trigger.routes.map(routeKey) : [];
    });

    expect(served.toSorted()).toEqual(allRoutes.map(routeKey).toSorted());
  });

  it('change something only in a session, and show residents only what the mailed token itself is for', () => {
    const ofOfficers = new Set(
      allRoutes.filter(({ caller }) => caller.by === 'officer').map(routeKey),
    );
    const kinds = allRoutes
      .filter((route) => credentialOf(route) !== undefined && route.id !== 'startSession')
      .map((route) => [routeKey(route), credentialOf(route)]);

    expect(kinds.length).toBeGreaterThan(12);
    expect(kinds).toEqual(
      kinds.map(([key = '']) => [
        key,
        key.startsWith('GET ') && !ofOfficers.has(key) ? 'token' : 'session',
      ]),
    );
  });

  it('refuse changes by pages of other sites if and only if they rely on a cookie, or set one', () => {
    const own = allRoutes.filter(isForOwnPages).map(routeKey);
    const inSession = allRoutes
      .filter((route) => credentialOf(route) === 'session' && route.method !== 'GET')
      .map(routeKey);

    const byPasskey = allRoutes.filter(({ caller }) => caller.by === 'passkey').map(routeKey);

    expect(own.toSorted()).toEqual([...inSession, ...byPasskey, 'POST /v1/sessions'].toSorted());
  });

  it('name in the path exactly what they are about', () => {
    const mismatched = allRoutes.filter(
      ({ path, caller }) =>
        path.includes('{') !== ('about' in caller && caller.about !== undefined),
    );

    expect(mismatched.map(routeKey)).toEqual([]);
  });
});
