import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzzSystem } from '../../campaigns/fuzz/campaign.ts';
import { readDescription, type DescribedOperation } from '../../campaigns/fuzz/description.ts';
import { judge } from '../../campaigns/fuzz/judge.ts';
import { goodRequest, type Ground } from '../../campaigns/fuzz/requests.ts';
import { requestSender } from '../../campaigns/fuzz/send.ts';
import { TestSystem } from '../../support/system.ts';

let system: TestSystem;
let operations: readonly DescribedOperation[];

beforeAll(async () => {
  system = await TestSystem.start({ env: { LOCAL_THROTTLE: '0' } });
  operations = await readDescription(system.siteUrl);
}, 300_000);
afterAll(() => system.stop());

const operation = (id: string): DescribedOperation => {
  const found = operations.find((each) => each.id === id);
  if (!found) throw new Error(`nothing is described as ${id}`);
  return found;
};

describe('hostile input', () => {
  it('is answered as described, tells nothing, and leaves nothing behind', async () => {
    const { tried, survived, leaked, wrong, figures } = await fuzzSystem(system, operations, {
      seed: 5,
      from: 0,
      to: 1500,
      timed: false,
      say: () => undefined,
    });

    expect(wrong).toEqual([]);
    expect({ tried, survived, leaked }).toEqual({ tried: 1500, survived: 1500, leaked: 0 });
    // It was really looked at: good requests that slipped in were stored and mailed, bad ones refused in every way.
    expect(figures?.['items of those']).toBeGreaterThan(5);
    expect(figures?.['answers']).toMatch(
      /200: \d+.*201: \d+.*400: \d+.*401: \d+.*403: \d+.*404: \d+.*413: \d+.*415: \d+/,
    );
  }, 180_000);

  it('beyond what one address may ask is answered 429 as described, with the time to wait', async () => {
    const ground: Ground = { operations, planted: { subjects: {}, canaries: [] } };
    const sender = requestSender(system.siteUrl, 1);
    const draft = () =>
      goodRequest(ground, operation('requestStarterKit'), {
        key: crypto.randomUUID(),
        sender: '192.0.2.200',
        email: 'veel@fuzz.example',
      });
    for (let times = 0; times < 3; times += 1)
      expect((await sender.send(draft())).status).toBe(201);

    const refused = draft();
    const answer = await sender.send(refused);
    sender.close();

    expect([answer.status, judge(ground, refused, answer).wrong]).toEqual([429, []]);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('around the edge, at the address of the API itself,', () => {
  it.each([
    ['without the value that only the edge knows', {}, 401, { message: 'Unauthorized' }],
    ['with another value', { 'x-origin-verify': 'a'.repeat(32) }, 403, { message: 'Forbidden' }],
  ] satisfies [string, Record<string, string>, number, object][])(
    'every route is shut %s',
    async (_what, headers, status, body) => {
      const answers = await Promise.all(
        operations.map(async ({ method, path }) => {
          const response = await fetch(
            `${system.apiUrl}${path.replaceAll(/\{\w+\}/g, 'LS-00000')}`,
            { method, headers },
          );
          return [method, path, response.status, await response.json()];
        }),
      );

      expect(answers.length).toBeGreaterThan(25);
      expect(answers).toEqual(operations.map(({ method, path }) => [method, path, status, body]));
    },
  );
});
