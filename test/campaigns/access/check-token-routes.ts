import { systemTokenIssuer } from '../../support/system-token-issuer.ts';
import type { Target } from '../../support/route-target.ts';
import { isAboutToken, purposes, routes, ruleOf, type Route } from './access-rules.ts';
import type { AccessRun } from './access-run.ts';
import { callersFor, validToken } from './callers.ts';
import { absent, requestOf } from './requests.ts';
import { sendRequest } from './system-probe.ts';

/**
 * Tries the routes that are about the token itself with every kind of token. They must accept every token that was
 * issued and has not ended, whatever it is for, and refuse all others.
 */
export async function checkTokenRoutes({ system, objects, found }: AccessRun): Promise<void> {
  const { active } = objects.mine;
  const tokens = systemTokenIssuer(system);
  for (const route of routes.filter(isAboutToken)) {
    const { open } = ruleOf(route);
    if (open === 'anybody') throw new Error(`${route} is open`);
    for (const { role, token, expectedProblem } of await callersFor(
      active,
      objects.theirs.active,
      open,
      tokens,
    )) {
      // These routes do not check the purpose of a token, or whether its recipient still has the right to use it.
      const expected = expectedProblem === 'link-foreign' ? undefined : expectedProblem;
      if (expected === undefined && route === ends) continue;
      const { status, problem, text } = await sendRequest(
        system.siteUrl,
        requestOf(route, active, absent, token),
      );
      found.tried += 1;
      if (problem !== expected)
        found.wrong.push(
          `${route}, ${role}: ${status} ${problem ?? 'allowed'} instead of ${expected ?? 'allowed'}`,
        );
      found.leaked += objects.fields.filter((field) => text.includes(field)).length;
    }
  }
  await checkEnding({ system, found, target: active });
}

const ends: Route = 'POST /v1/revocations';

/** Checks 'Ik was dit niet': if a person has two tokens, using it with one of them ends both. */
async function checkEnding({
  system,
  found,
  target,
}: Pick<AccessRun, 'system' | 'found'> & { target: Target }): Promise<void> {
  const tokens = systemTokenIssuer(system);
  for (const purpose of purposes) {
    const [one, other] = [
      await validToken(target, purpose, tokens),
      await validToken(target, purpose, tokens),
    ];
    const ask = (route: Route, token: string) =>
      sendRequest(system.siteUrl, requestOf(route, target, absent, token));
    const ended = await ask(ends, one);
    const after = [await ask('GET /v1/presses', one), await ask('POST /v1/sessions', other)];
    found.tried += 3;
    if (ended.status !== 200 || after.some(({ problem }) => problem !== 'link-revoked'))
      found.wrong.push(
        `${ends}, ${purpose} token: ${ended.status}, and then ${after.map(({ problem = 'allowed' }) => problem).join(', ')}`,
      );
  }
}
