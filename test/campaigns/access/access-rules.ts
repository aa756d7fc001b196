import type { TokenPurpose } from '../../../shared/domain/platform/token.ts';
import { allRoutes, type DeclaredRouteKey } from '../../../shared/routes/all-routes.ts';
import {
  routeKey,
  type Caller,
  type OfficerCaller,
  type CredentialKind,
  type ObjectKind,
} from '../../../shared/routes/route.ts';
import { allPurposes, tokenHolders } from '../../../shared/routes/token-holders.ts';

export interface AccessRule {
  /** What the route reads or changes. */
  readonly does: string;
  /** Who may use the route: anybody, or only holders of a token for one of these purposes. */
  readonly open: 'anybody' | readonly TokenPurpose[];
  /** What a holder presents: the token itself, or a session that was started with it. */
  readonly with?: CredentialKind;
  readonly about?: ObjectKind;
  /** The expected response when the same token is sent again after it has been used or its group has closed. */
  readonly again?: Extract<Caller, { again: string }>['again'];
}

export type Route = DeclaredRouteKey;

/**
 * The access rules for people who are not signed in as officers: one for each route that they can use, other than the
 * routes for passkeys. The matrix and docs/access.md are generated from these rules.
 */
const rules = new Map<string, AccessRule>(
  allRoutes.flatMap((route): [string, AccessRule][] => {
    if (route.caller.by === 'officer' || route.caller.by === 'passkey') return [];
    const { by, ...rest } = route.caller;
    const open = by === 'holder' ? allPurposes : by;
    return [[routeKey(route), { does: route.does, open, ...rest }]];
  }),
);

/** The routes that one of our own pages calls with a passkey's response. */
export const passkeyRules: readonly { readonly route: Route; readonly does: string }[] =
  allRoutes.flatMap(({ caller, does, ...route }) =>
    caller.by === 'passkey' ? [{ does, route: routeKey(route) as Route }] : [],
  );

export interface OfficerRule extends OfficerCaller {
  readonly route: Route;
  readonly does: string;
}

/** For each route that only officers may call: what it requires of the officer. */
export const officerRules: readonly OfficerRule[] = allRoutes.flatMap(
  ({ caller, does, ...route }) =>
    caller.by === 'officer' ? [{ ...caller, does, route: routeKey(route) as Route }] : [],
);

export const routes = [...rules.keys()] as Route[];

/** Returns the rule for a route. Throws if no such route is declared. */
export function ruleOf(route: Route): AccessRule {
  const rule = rules.get(route);
  if (!rule) throw new Error(`no route ${route} is declared`);
  return rule;
}

/** Whether the route is about the token itself; if so, every token gives access to the route. */
export const isAboutToken = (route: Route): boolean =>
  !isOpen(route) && ruleOf(route).about === undefined;

export const isOpen = (route: Route): boolean => ruleOf(route).open === 'anybody';

const holderNames = {
  coordinator: 'coordinator',
  invited: 'somebody invited',
  officer: 'officer of the municipality',
  asker: 'asker',
  starter: 'starter',
} as const;

/** The people who receive each kind of token by email. */
export const holders = Object.fromEntries(
  Object.entries(tokenHolders).map(([purpose, holder]) => [purpose, holderNames[holder]]),
) as Record<TokenPurpose, string>;
export const purposes = allPurposes;
