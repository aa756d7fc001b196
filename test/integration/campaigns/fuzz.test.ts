import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzzSystem } from '../../campaigns/fuzz/campaign.ts';
import { caps } from '../../../shared/domain/platform/caps.ts';
import { checkResponse } from '../../campaigns/fuzz/check-response.ts';
import { readDescription, type DescribedOperation } from '../../campaigns/fuzz/description.ts';
import { goodRequest, type FuzzContext } from '../../campaigns/fuzz/requests.ts';
import { requestSender } from '../../campaigns/fuzz/send.ts';
import { TestSystem } from '../../support/system.ts';

let system: TestSystem;
let operations: readonly DescribedOperation[];

beforeAll(async () => {
  system = await TestSystem.start({ env: { LOCAL_THROTTLE: '0' } });
  operations = await readDescription(system.siteUrl);
});
afterAll(() => system.stop());

const operation = (id: string): DescribedOperation => {
  const found = operations.find((each) => each.id === id);
  if (!found) throw new Error(`no operation ${id} is described`);
  return found;
};

describe('Hostile input', () => {
  it('gets a response that matches the description and discloses nothing, and has no side effects', async () => {
    const { tried, survived, leaked, wrong, figures } = await fuzzSystem(system, operations, {
      seed: 5,
      from: 0,
      to: 1500,
      timed: false,
      say: () => undefined,
    });

    expect(wrong).toEqual([]);
    expect({ tried, survived, leaked }).toEqual({ tried: 1500, survived: 1500, leaked: 0 });
    // Makes sure that the campaign covered something: some requests happened to be valid and were stored, and invalid
    // requests were refused with every expected status.
    expect(figures?.['items they stored']).toBeGreaterThan(5);
    expect(figures?.['responses by status']).toMatch(
      /200: \d+.*201: \d+.*400: \d+.*401: \d+.*403: \d+.*404: \d+.*413: \d+.*415: \d+/,
    );
  });

  it('that exceeds the cap for one sender gets a 429 that matches the description, with the time to wait', async () => {
    const context: FuzzContext = { operations, planted: { subjects: {}, canaries: [] } };
    const sender = requestSender(system.siteUrl, 1);
    const draft = () =>
      goodRequest(context, operation('requestStarterKit'), {
        key: crypto.randomUUID(),
        sender: '192.0.2.200',
        email: 'veel@fuzz.example',
      });
    for (let times = 0; times < caps.sender.most; times += 1)
      expect((await sender.send(draft())).status).toBe(201);

    const refused = draft();
    const response = await sender.send(refused);
    sender.close();

    expect([response.status, checkResponse(context, refused, response).wrong]).toEqual([429, []]);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe("At the API's own address, bypassing the edge,", () => {
  it.each([
    ['without the origin key', {}, 401, { message: 'Unauthorized' }],
    [
      'with a wrong origin key',
      { 'x-origin-verify': 'a'.repeat(32) },
      403,
      { message: 'Forbidden' },
    ],
  ] satisfies [string, Record<string, string>, number, object][])(
    'every route refuses a request %s',
    async (_what, headers, status, body) => {
      const responses = await Promise.all(
        operations.map(async ({ method, path }) => {
          const response = await fetch(
            `${system.apiUrl}${path.replaceAll(/\{\w+\}/g, 'LS-00000')}`,
            { method, headers },
          );
          return [method, path, response.status, await response.json()];
        }),
      );

      expect(responses.length).toBeGreaterThan(25);
      expect(responses).toEqual(operations.map(({ method, path }) => [method, path, status, body]));
    },
  );
});
