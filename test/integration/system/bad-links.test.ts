import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailLink } from '../../../local/demo/mail-link.ts';
import { succeeded } from '../../../local/demo/site-client.ts';
import { tokenIssuer } from '../../../shared/auth/signed-tokens.ts';
import { issuerOf } from '../../support/manage-link.ts';
import {
  confirmed,
  officerLink,
  reach,
  registered,
  type Reach,
  type Registered,
} from '../../support/registering.ts';
import { openEngine, settled, storedState } from '../../support/stored-state.ts';
import { TestSystem } from '../../support/system.ts';

let system: TestSystem;
let engine: DynamoDBClient;
let people: Reach;
let submitted: Registered;
let pending: Registered;
let decision: MailLink;

beforeAll(async () => {
  system = await TestSystem.start();
  engine = openEngine(system.dynamodbUrl);
  people = reach(system);
  submitted = await registered(people);
  pending = await confirmed(people);
  decision = await officerLink(people, pending);
  await settled(engine);
}, 300_000);
afterAll(async () => {
  engine.destroy();
  await system.stop();
});

const inAnHour = () => new Date(Date.now() + 3_600_000);
const anHourAgo = () => new Date(Date.now() - 3_600_000);
const coordinatorOf = ({ link }: Registered) => decodeJwt(link.token).sub ?? '';

/** What is wrong with the link, the token, and the answer to expect. */
const confirmations: readonly (readonly [
  string,
  () => Promise<string> | string,
  number,
  string,
])[] = [
  ['none', () => '', 401, 'link-missing'],
  ['no token at all', () => 'geen-token', 401, 'link-damaged'],
  ['cut off', () => submitted.link.token.slice(0, -1), 401, 'link-damaged'],
  [
    'with another signature',
    () => tokenIssuer(async () => 'x'.repeat(64)).issue(claims('confirm'), inAnHour()),
    401,
    'link-damaged',
  ],
  [
    'unsigned',
    () => `${btoa('{"alg":"none"}').replaceAll('=', '')}.${submitted.link.token.split('.')[1]}.`,
    401,
    'link-damaged',
  ],
  [
    'expired',
    () => issuerOf(system.dataDir).issue(claims('confirm'), anHourAgo()),
    401,
    'link-expired',
  ],
  ['for another registration', () => pending.link.token, 403, 'link-foreign'],
  ['for an officer', () => decision.token, 403, 'link-foreign'],
  [
    'for another purpose',
    () => issuerOf(system.dataDir).issue(claims('manage'), inAnHour()),
    403,
    'link-foreign',
  ],
];

function claims(purpose: 'confirm' | 'manage') {
  return {
    purpose,
    subjectId: submitted.groupId,
    recipientId: coordinatorOf(submitted),
    version: 1,
  } as const;
}

describe('a link that is not good changes nothing and says so', () => {
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
      'a coordinator',
      () => ({ purpose: 'confirm', recipientId: coordinatorOf(pending), version: 2 }) as const,
    ],
    [
      'an officer of another municipality',
      () => ({ purpose: 'decide', recipientId: 'wijkagent-waalwijk', version: 2 }) as const,
    ],
    [
      'somebody who is no officer any more',
      () => ({ purpose: 'decide', recipientId: 'wijkagent-vertrokken', version: 2 }) as const,
    ],
  ])('to decide: %s is refused', async (_who, claim) => {
    const before = await storedState(engine);
    const token = await issuerOf(system.dataDir).issue(
      { ...claim(), subjectId: pending.groupId },
      inAnHour(),
    );

    const outcome = await people.site.decide(
      { groupId: pending.groupId, token },
      { decision: 'approve' },
    );

    expect(outcome.ok ? 'decided' : outcome.problem.type).toBe('/problems/link-foreign');
    expect(await storedState(engine)).toEqual(before);
  });

  it('to decide: a link for an earlier version of the registration', async () => {
    const before = await storedState(engine);
    const token = await issuerOf(system.dataDir).issue(
      { purpose: 'decide', subjectId: pending.groupId, recipientId: 'oov-dongen', version: 1 },
      inAnHour(),
    );

    const outcome = await people.site.decide(
      { groupId: pending.groupId, token },
      { decision: 'approve' },
    );

    expect(outcome.ok ? 'decided' : [outcome.problem.status, outcome.problem.type]).toEqual([
      409,
      '/problems/registration-changed',
    ]);
    expect(await storedState(engine)).toEqual(before);
  });

  it('a link that was used before: the first decision stays, and the answer tells who made it', async () => {
    succeeded(
      await people.site.decide(decision, {
        decision: 'reject',
        reason: 'Dit gebied hoort bij een andere groep.',
      }),
    );
    await settled(engine);
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

describe('only a POST acts', () => {
  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])(
    '%s of the addresses that act changes nothing',
    async (method) => {
      const before = await storedState(engine);
      const headers = { authorization: `Bearer ${submitted.link.token}` };

      const answers = await Promise.all(
        ['confirmation', 'decision', 'answer'].map((action) =>
          fetch(`${system.siteUrl}/v1/registrations/${submitted.groupId}/${action}`, {
            method,
            headers,
          }),
        ),
      );

      expect(answers.every(({ status }) => status >= 400 && status < 500)).toBe(true);
      expect(await storedState(engine)).toEqual(before);
    },
  );
});
