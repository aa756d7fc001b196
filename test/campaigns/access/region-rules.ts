import type { FunctionDefinition } from '../../../infra/functions/definition.ts';
import { ruleOf, type Route } from './access-rules.ts';

/** How a route in one region treats an object, a token or a municipality of another region. */
export type RegionRule = 'token-refused' | 'not-found' | 'own-region' | 'nearby' | 'never-tells';

/** Routes that show the public data of all groups near a place, including groups in other regions. */
const aboutPlaces: readonly Route[] = ['GET /v1/groups/nearby', 'POST /v1/area-checks'];

export function regionRuleOf(route: Route): RegionRule {
  const { open, about } = ruleOf(route);
  if (open !== 'anybody') return 'token-refused';
  if (about !== undefined) return 'not-found';
  if (route === 'POST /v1/link-requests') return 'never-tells';
  return aboutPlaces.includes(route) ? 'nearby' : 'own-region';
}

/** How docs/access.md describes each rule. */
export const regionRules: Readonly<Record<RegionRule, string>> = {
  'token-refused': '401 `link-damaged`, whether or not the object exists anywhere',
  'not-found': '404 `not-found`, as for an object that does not exist',
  'own-region': 'responds with data of its own region only, and refuses a municipality of another',
  'never-tells':
    'gives the same response in every region; only an object in its own region causes an email',
  nearby: 'responds with what the public may see of the groups near the place, in any region',
};

type TriggerKind = Exclude<FunctionDefinition['trigger']['kind'], 'route'>;

/** For each kind of trigger other than a route: how a function with that trigger is confined to a region. */
export const regionTriggers: Readonly<Record<TriggerKind, string>> = {
  events:
    'acts in the region that the event names; an event with an id of another region has no effect',
  schedule: 'does the work of each region separately; a region that is not served is left alone',
  operator: 'acts in the region that the command names, and is refused if it names none of several',
  stream: 'publishes an event with the region in whose partition it was stored',
  'mail-feedback': 'acts in the region that sent the mail',
  authorizer: 'reads nothing',
};
