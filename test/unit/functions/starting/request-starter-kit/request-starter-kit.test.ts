import { describe, expect, it } from 'vitest';
import { requestStarterKit } from '../../../../../functions/starting/request-starter-kit/request-starter-kit.ts';
import { caps, TooManyRequests } from '../../../../../shared/domain/platform/caps.ts';
import { now } from '../../../../support/builders.ts';
import { FakeStarters } from '../../../../support/fakes/fake-starters.ts';
import { starterId } from '../../../../support/samples/sample-join.ts';

const wish = {
  name: 'Test Starter',
  email: 'starter@post.example',
  municipality: 'GM0766',
  place: 'Rond het plein',
  followUp: true,
};

function given() {
  let ids = 0;
  const starters = new FakeStarters(() => now);
  return {
    starters,
    clock: () => now,
    newId: () => starterId((ids += 1)),
    fingerprint: async (text: string) => `print of ${text}`,
  };
}
const from = (number: number) => ({
  sender: `203.0.113.${number}`,
  request: { key: `key-${number}`, body: 'body' },
});

describe('A starter kit', () => {
  it('is requested once, even by a double click', async () => {
    const needs = given();

    const responses = [
      await requestStarterKit(needs, wish, from(1)),
      await requestStarterKit(needs, wish, from(1)),
    ];

    expect(responses).toEqual([{ id: starterId(1) }, { id: starterId(1) }]);
    expect(needs.starters.events).toEqual([
      {
        name: 'StarterKitRequested',
        data: { starterId: starterId(1), municipality: 'GM0766', followUp: true },
      },
    ]);
  });

  it.each([
    ['one address', caps.address.most, () => wish],
    [
      'one municipality',
      caps.municipality.most,
      (number: number) => ({ ...wish, email: `starter${number}@post.example` }),
    ],
  ] as const)('is mailed for %s no more often than the cap allows', async (_what, most, wishOf) => {
    const needs = given();
    for (let number = 1; number <= most; number += 1)
      await requestStarterKit(needs, wishOf(number), from(number));

    await expect(requestStarterKit(needs, wishOf(most + 1), from(most + 1))).rejects.toBeInstanceOf(
      TooManyRequests,
    );

    expect([needs.starters.all.length, needs.starters.events.length]).toEqual([most, most]);
  });
});
