import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectLimit } from '../../support/time-limits.ts';
import { makeFixture, type Fixture, type FixtureSystem } from './run-fixture.ts';

/** A schedule that runs only once a year, and therefore never during a test. */
const yearly = {
  Yearly: {
    Type: 'AWS::Events::Rule',
    Properties: {
      Name: 'fixture-orders',
      ScheduleExpression: 'rate(365 days)',
      State: 'ENABLED',
      Targets: [
        {
          Id: 'fn',
          Arn: { 'Fn::GetAtt': ['OrdersFn', 'Arn'] },
          Input: JSON.stringify({
            pathParameters: { id: 'yearly' },
            requestContext: { http: { method: 'POST' } },
            body: '',
          }),
        },
      ],
    },
  },
};

let fixture: Fixture;
let system: FixtureSystem;

beforeEach(() => void (fixture = makeFixture()));
afterEach(async () => {
  await system.stop();
  fixture.remove();
});

const control = (at: string, body: object = {}) =>
  fetch(`${system.inboxUrl}/test-clock${at}`, { method: 'POST', body: JSON.stringify(body) });
const timeOfFunctions = async (): Promise<{ now: string[]; left: number }> =>
  (await (await fetch(`${system.siteUrl}/v1/mirror`)).json()) as { now: string[]; left: number };
const hour = 3_600_000;

describe('A system with a test clock', () => {
  it('moves the time of its functions forward, but neither explicit dates nor their remaining time', async () => {
    system = await fixture.start({}, true);
    const start = Date.now();
    const before = await timeOfFunctions();

    const moved = (await (await control('', { days: 7, hours: 1 })).json()) as { now: string };
    await control('', { seconds: 60 });
    const after = await timeOfFunctions();
    // The functions' clock also runs while the requests are on their way, however long that takes.
    const taken = Date.now() - start;

    const step = (index: number) =>
      Date.parse(after.now[index] ?? '') - Date.parse(before.now[index] ?? '');
    expect(Date.parse(moved.now)).toBeGreaterThanOrEqual(start + 169 * hour);
    expect(
      [step(0), step(1)].every(
        (ahead) => ahead >= 169 * hour + 60_000 && ahead <= 169 * hour + 60_000 + taken,
      ),
    ).toBe(true);
    expect(after.now[2]).toBe('1970-01-01T00:00:00.000Z');
    expect(after.left).toBeGreaterThan(0);
  });

  it('runs a schedule immediately, and returns 404 for an unknown one', async () => {
    system = await fixture.start(yearly, true);

    const ran = await control('/run/orders');
    const unknown = await control('/run/nothing');

    expect([ran.status, unknown.status]).toEqual([200, 404]);
    await vi.waitFor(
      async () => expect((await fetch(`${system.siteUrl}/v1/orders/yearly`)).status).toBe(200),
      effectLimit,
    );
  });

  it.each([{ days: -1 }, { weeks: 1 }, { days: 'many' }])('refuses a step of %j', async (step) => {
    system = await fixture.start({}, true);

    expect((await control('', step)).status).toBe(400);
  });

  it('still serves its inbox', async () => {
    system = await fixture.start({}, true);

    expect(await (await fetch(`${system.inboxUrl}/mails.json`)).json()).toEqual([]);
  });
});

describe('A system without a test clock', () => {
  it('refuses to move the time', async () => {
    system = await fixture.start();
    const before = Date.now();

    const refused = await control('', { days: 7 });

    expect(refused.status).toBe(405);
    expect(Date.parse((await timeOfFunctions()).now[0] ?? '') - before).toBeLessThan(hour);
  });
});
