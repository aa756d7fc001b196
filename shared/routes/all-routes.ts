import { routesByModule } from './index.ts';
import type { Route } from './route.ts';

type Modules = typeof routesByModule;
type FunctionsOf<Module extends keyof Modules> = Modules[Module];
type Lists = {
  [Module in keyof Modules]: FunctionsOf<Module>[keyof FunctionsOf<Module>];
}[keyof Modules];

/** Any of the declared routes, with its precise types. */
export type DeclaredRoute = Lists extends infer List
  ? List extends readonly (infer One)[]
    ? One
    : never
  : never;

/** Method and path of a declared route, such as `GET /v1/groups`. */
export type DeclaredRouteKey = DeclaredRoute extends infer One
  ? One extends {
      readonly method: infer Method extends string;
      readonly path: infer Path extends string;
    }
    ? `${Method} ${Path}`
    : never
  : never;

/** Every declared route, ordered by module and then by function. */
export const allRoutes: readonly Route[] = Object.values(routesByModule).flatMap((functions) =>
  Object.values<readonly Route[]>(functions).flat(),
);
