import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchInSession, startSession } from '../../../local/demo/session.ts';
import { succeeded } from '../../../local/demo/site-client.ts';
import type { TokenClaims } from '../../../shared/domain/platform/token.ts';
import {
  registerAndConfirm,
  askedOfficer,
  type AskedOfficer,
  systemClients,
  registerGroup,
  type SystemClients,
  type RegisteredGroup,
} from '../../support/register-groups.ts';
import { engineClient, waitUntilSettled, storedState } from '../../support/stored-state.ts';
import { coordinatorIdOf, systemTokenIssuer } from '../../support/system-token-issuer.ts';
import { TestSystem } from '../../support/system.ts';

let system: TestSystem;
let engine: DynamoDBClient;
let people: SystemClients;
let submitted: RegisteredGroup;
let pending: RegisteredGroup;
let decision: AskedOfficer;

beforeAll(async () => {
  system = await TestSystem.start();
  engine = engineClient(system.dynamodbUrl);
  people = systemClients(system);
  submitted = await registerGroup(people);
  pending = await registerAndConfirm(people);
  decision = await askedOfficer(people, pending);
  await waitUntilSettled(engine);
});
afterAll(async () => {
  engine.destroy();
  await system.stop();
});

const inAnHour = () => new Date(Date.now() + 3_600_000);
const anHourAgo = () => new Date(Date.now() - 3_600_000);
const coordinatorOf = ({ groupId }: RegisteredGroup) => coordinatorIdOf(system, groupId);
const issue = (about: TokenClaims, expires = inAnHour()) =>
  systemTokenIssuer(system).issue(about, expires);

/** The fault in the token, the token itself, and the expected response. */
const confirmations: readonly (readonly [
  string,
  () => Promise<string> | string,
  number,
  string,
])[] = [
  ['no token', () => '', 401, 'link-missing'],
  ['text that is not a token', () => 'geen-token', 401, 'link-damaged'],
  ['truncated', () => submitted.confirmToken.token.slice(0, -1), 401, 'link-damaged'],
  ['unknown', () => 'a'.repeat(26), 401, 'link-damaged'],
  ['expired', async () => issue(await claims('confirm'), anHourAgo()), 401, 'link-expired'],
  [
    'first pressed more than a day ago',
    async () => {
      const token = await issue(await claims('confirm'));
      await systemTokenIssuer(system).press(token, new Date(Date.now() - 25 * 3_600_000));
      return token;
    },
    401,
    'link-expired',
  ],
  [
    'revoked',
    async () => {
      const { subjectId, recipientId, ...more } = await claims('confirm');
      const token = await issue({ subjectId, recipientId, ...more });
      await systemTokenIssuer(system).revoke({ subjectId, recipientId });
      return token;
    },
    401,
    'link-revoked',
  ],
  ['for another registration', () => pending.confirmToken.token, 403, 'link-foreign'],
  ['for another purpose', async () => issue(await claims('manage')), 403, 'link-foreign'],
];

async function claims(purpose: 'confirm' | 'manage'): Promise<TokenClaims> {
  const { groupId: subjectId } = submitted;
  return { purpose, subjectId, recipientId: await coordinatorOf(submitted), version: 1 };
}

describe('An invalid token is refused with a reason and changes nothing', () => {
  it.each(confirmations)('to confirm: %s', async (_what, token, status, type) => {
    const before = await storedState(engine);

    const outcome = await people.site.confirm({ groupId: submitted.groupId, token: await token() });

    expect(outcome.ok ? 'confirmed' : [outcome.problem.status, outcome.problem.type]).toEqual([
      status,
      `/problems/${type}`,
    ]);
    expect(await storedState(engine)).toEqual(before);
  });

  it.each([
    [
      'an officer of another municipality',
      async () =>
        people.site.decide(
          {
            ...decision,
            officer: { subject: 'langstraat-oov-waalwijk', organisation: 'gm0867' },
          },
          { decision: 'approve' },
          2,
        ),
      [404, '/problems/not-found'],
    ],
    [
      'an officer who saw an earlier version',
      async () => people.site.decide(decision, { decision: 'approve' }, 1),
      [409, '/problems/registration-changed'],
    ],
  ] as const)('to decide: from %s', async (_who, decide, expected) => {
    await people.site.cookieOf({ subject: 'langstraat-oov-waalwijk', organisation: 'gm0867' });
    await people.site.cookieOf(decision.officer);
    await waitUntilSettled(engine);
    const before = await storedState(engine);

    const outcome = await decide();

    expect(outcome.ok ? 'decided' : [outcome.problem.status, outcome.problem.type]).toEqual(
      expected,
    );
    expect(await storedState(engine)).toEqual(before);
  });

  it('to decide: with the mailed token of the coordinator', async () => {
    const before = await storedState(engine);

    const response = await fetchInSession(
      system.siteUrl,
      pending.confirmToken.token,
      `/v1/registrations/${pending.groupId}/decision`,
      { method: 'POST', body: JSON.stringify({ decision: 'approve', version: 2 }) },
    );

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ type: '/problems/not-signed-in' });
    expect(await storedState(engine)).toEqual(before);
  });

  it('to decide: already used; the first decision stands, and the response states who made it', async () => {
    succeeded(
      await people.site.decide(decision, {
        decision: 'reject',
        reason: 'Dit gebied hoort bij een andere groep.',
      }),
    );
    await waitUntilSettled(engine);
    const before = await storedState(engine);

    const again = await people.site.decide(decision, { decision: 'approve' });

    expect(again.ok ? 'decided' : again.problem).toMatchObject({
      status: 409,
      type: '/problems/already-decided',
      decision: { kind: 'rejected', officer: 'Wijkagent Dongen' },
    });
    expect(await storedState(engine)).toEqual(before);
  });
});

describe('A press', () => {
  it('gives the browser a session in a cookie, and the page only its end', async () => {
    const token = await issue(await claims('confirm'));

    const response = await startSession(system.siteUrl, token);

    const [cookie = '', ...others] = response.headers.getSetCookie();
    const secret = /^__Host-session=([\w-]{43}); .*HttpOnly/.exec(cookie)?.[1];
    const body: unknown = await response.json();
    expect(response.status).toBe(201);
    expect(Object.keys(body as object)).toEqual(['validUntil']);
    // The local site runs over plain HTTP, where Safari needs a second cookie.
    expect(others).toMatchObject([expect.stringMatching(`^session=${secret}; .*HttpOnly`)]);
    expect(
      JSON.stringify([body, [...response.headers].filter(([name]) => name !== 'set-cookie')]),
    ).not.toContain(secret);
  });
});

describe('Only a POST changes anything', () => {
  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])(
    '%s on a path that accepts a POST has no effect',
    async (method) => {
      const before = await storedState(engine);
      const headers = { authorization: `Bearer ${submitted.confirmToken.token}` };

      const responses = await Promise.all(
        ['confirmation', 'decision', 'answer'].map((action) =>
          fetch(`${system.siteUrl}/v1/registrations/${submitted.groupId}/${action}`, {
            method,
            headers,
          }),
        ),
      );

      expect(responses.every(({ status }) => status >= 400 && status < 500)).toBe(true);
      expect(await storedState(engine)).toEqual(before);
    },
  );
});
