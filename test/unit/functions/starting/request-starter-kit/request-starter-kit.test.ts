import { describe, expect, it } from 'vitest';
import { requestStarterKit } from '../../../../../functions/starting/request-starter-kit/request-starter-kit.ts';
import { now } from '../../../../support/builders.ts';
import { openCaps } from '../../../../support/fakes/fake-mail-caps.ts';
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
    caps: openCaps,
  };
}
const from = (number: number) => ({
  sender: { address: `203.0.113.${number}` },
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
});
