import { waitUntilSettled } from '../../support/stored-state.ts';
import { officerRules, type OfficerRule } from './access-rules.ts';
import type { AccessRun } from './access-run.ts';
import type { DeskObjects } from './desk-objects.ts';
import { exampleOf, filled } from './desk-requests.ts';
import type { OfficerCaller } from './officer-callers.ts';
import { changedKeys, inBatches, itemsByKey, sendRequest } from './system-probe.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * Calls every route for officers with a manager's session, from pages that are not our own, such as one on another port
 * or subdomain. Every such request must be refused and change nothing.
 */
export async function checkOfficersElsewhere(
  run: AccessRun,
  objects: DeskObjects,
  { cookie }: OfficerCaller,
): Promise<void> {
  const { system, engine, found } = run;
  const siteUrl = system.regionUrl('langstraat');
  const { origin, port } = new URL(siteUrl);
  const otherPort = origin.replace(`:${port}`, `:${Number(port) + 1}`);
  const json = { 'content-type': 'application/json' };
  const fromElsewhere: readonly (readonly [string, Headers, string])[] = [
    ['from another site', { ...json, 'sec-fetch-site': 'cross-site' }, 'cross-site'],
    ['from another subdomain', { ...json, 'sec-fetch-site': 'same-site' }, 'cross-site'],
  ];
  const changing: typeof fromElsewhere = [
    ...fromElsewhere,
    ['by typing an address', { ...json, 'sec-fetch-site': 'none' }, 'cross-site'],
    ['from another port', { ...json, origin: otherPort }, 'cross-site'],
    ['from a page without an origin', { ...json, origin: 'null' }, 'cross-site'],
    ['from nowhere', json, 'cross-site'],
    ['as a form', { 'content-type': 'text/plain', origin }, 'wrong-content-type'],
  ];
  const attempts = officerRules.flatMap((rule) =>
    (isRead(rule) ? fromElsewhere : changing).map((each) => ({ rule, each })),
  );
  await waitUntilSettled(engine);
  const before = await itemsByKey(engine);
  await inBatches(attempts, async ({ rule, each: [what, headers, expected] }) => {
    const [method = '', template = ''] = rule.route.split(' ');
    const own = rule.about === undefined ? [] : (objects[rule.about][0]?.path ?? []);
    const body = isRead(rule) ? undefined : exampleOf(rule.route);
    const response = await sendRequest(siteUrl, {
      path: filled(template, own),
      init: {
        method,
        headers: { ...headers, cookie },
        ...(body && { body: JSON.stringify(body) }),
      },
    });
    found.tried += 1;
    if (response.problem !== expected)
      found.wrong.push(
        `${rule.route}, ${what}: ${response.status} ${response.problem ?? 'allowed'} instead of ${expected}`,
      );
  });
  const changed = changedKeys(before, await itemsByKey(engine));
  if (changed.length > 0)
    found.wrong.push(`officers from elsewhere: refused, but changed ${changed.join(', ')}`);
}

const isRead = ({ route }: OfficerRule): boolean => route.startsWith('GET ');
