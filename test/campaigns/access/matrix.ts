import { seededRandom } from '../../../bench/seeded-random.ts';
import { engineClient } from '../../support/stored-state.ts';
import { systemTokenIssuer } from '../../support/system-token-issuer.ts';
import type { TestSystem } from '../../support/system.ts';
import type { CampaignResult } from '../command.ts';
import { createAccessObjects } from './access-objects.ts';
import { isAboutToken, isOpen, officerRules, routes, ruleOf, type Route } from './access-rules.ts';
import type { Findings, AccessRun } from './access-run.ts';
import { callersFor, type Caller } from './callers.ts';
import { checkAllowedActs } from './check-allowed.ts';
import { checkOfficers } from './check-officers.ts';
import { checkOtherRegions } from './check-other-regions.ts';
import { checkOpenRoutes } from './check-open-routes.ts';
import { checkSessions } from './check-sessions.ts';
import { checkTokenRoutes } from './check-token-routes.ts';
import { absent, requestOf } from './requests.ts';
import { changedKeys, itemsByKey, inBatches, sendRequest } from './system-probe.ts';

export interface MatrixSettings {
  readonly seed: number;
  readonly say: (line: string) => void;
  /**
   * The probability of trying a caller whose token is invalid in two ways; 1 means that all of them are tried. All
   * other callers are always tried.
   */
  readonly share: number;
}

/**
 * Calls every route as every caller, for the caller's own object, for somebody else's and for one that does not exist.
 * Then performs every allowed action twice, and does the same for the routes for officers.
 */
export async function accessMatrix(
  system: TestSystem,
  settings: MatrixSettings,
): Promise<CampaignResult> {
  const engine = engineClient(system.dynamodbUrl);
  try {
    const found: Findings = { tried: 0, leaked: 0, wrong: [] };
    const run: AccessRun = {
      system,
      engine,
      objects: await createAccessObjects(system, engine),
      found,
    };
    await checkOpenRoutes(run);
    const random = seededRandom(settings.seed);
    await checkTokenRoutes(run);
    await checkSessions(run);
    for (const route of shuffled(
      routes.filter((each) => !isOpen(each) && !isAboutToken(each)),
      random,
    ))
      await checkRefusals(run, route, { ...settings, random });
    const acrossRegions = await checkOtherRegions(run, { ...settings, random });
    const allowed = await checkAllowedActs(run);
    const refusedOfficers = await checkOfficers(run);
    const { tried, leaked, wrong } = found;
    return {
      tried,
      survived: tried - wrong.length,
      lost: 0,
      duplicated: 0,
      leaked,
      figures: {
        routes: routes.length,
        'allowed calls': allowed,
        'calls across regions': acrossRegions,
        'routes for officers': officerRules.length,
        'refused calls of officers': refusedOfficers,
      },
      wrong,
    };
  } finally {
    engine.destroy();
  }
}

/** Calls one route as every caller, for every object to which that caller has no access. */
async function checkRefusals(
  run: AccessRun,
  route: Route,
  { say, share, random }: MatrixSettings & { readonly random: () => number },
): Promise<void> {
  const { system, engine, objects, found } = run;
  const { about, open } = ruleOf(route);
  if (about === undefined || open === 'anybody')
    throw new Error(`${route} is not open but has no object`);
  const [own, other] = [objects.mine[about], objects.theirs[about]];
  const everybody = await callersFor(own, other, open, systemTokenIssuer(system));
  const callers = everybody.filter(
    ({ isDoublyInvalid = false }) => !isDoublyInvalid || random() < share,
  );
  const siteUrl = system.regionUrl(own.regionId);
  const before = await itemsByKey(engine);

  const results = await inBatches(callers, async (caller) => {
    const ask = (named: { id: string; reference?: string }) =>
      sendRequest(siteUrl, requestOf(route, own, named, caller.token));
    const [foreign, nothing] = await Promise.all([ask(other), ask(absent)]);
    return {
      caller,
      responses: {
        foreign,
        absent: nothing,
        ...(caller.expectedProblem === undefined ? {} : { own: await ask(own) }),
      },
    };
  });

  for (const { caller, responses } of results) {
    for (const [object, response] of Object.entries(responses)) {
      found.tried += 1;
      const expected = expectedOf(caller, object);
      const leaks = objects.fields.filter((field) => response.text.includes(field));
      if (response.problem !== expected)
        found.wrong.push(
          `${route}, ${caller.role}, ${object} object: ${response.status} ${response.problem ?? 'allowed'} instead of ${expected}`,
        );
      if (leaks.length > 0)
        found.wrong.push(
          `${route}, ${caller.role}, ${object} object: the refusal contains ${leaks.join(', ')}`,
        );
      found.leaked += leaks.length;
    }
    if (
      responses.foreign.text !== responses.absent.text ||
      responses.foreign.status !== responses.absent.status
    ) {
      found.leaked += 1;
      found.wrong.push(
        `${route}, ${caller.role}: the response reveals whether the foreign object exists`,
      );
    }
  }
  const changed = changedKeys(before, await itemsByKey(engine));
  if (changed.length > 0) found.wrong.push(`${route}: refused, but changed ${changed.join(', ')}`);
  say(`${route}: ${callers.length} callers`);
}

/**
 * For any object but its own, a valid token is refused with `link-foreign`. An invalid token is
 * refused in the same way for every object.
 */
function expectedOf({ expectedProblem }: Caller, object: string): string {
  return object === 'own' && expectedProblem !== undefined
    ? expectedProblem
    : (expectedProblem ?? 'link-foreign');
}

function shuffled<Thing>(things: readonly Thing[], random: () => number): readonly Thing[] {
  return things
    .map((thing) => ({ thing, at: random() }))
    .toSorted((one, two) => one.at - two.at)
    .map(({ thing }) => thing);
}
