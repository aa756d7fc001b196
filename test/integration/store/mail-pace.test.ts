import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailPace } from '../../../shared/ports/mail.ts';
import { dynamoMailPace } from '../../../shared/store/mail/dynamo-mail-pace.ts';
import { startTestEngine, type TestEngine } from '../../support/engine.ts';

let engine: TestEngine;
let paces: MailPace[];

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  const table = await engine.newTable();
  paces = Array.from({ length: 20 }, () => dynamoMailPace(table));
});

describe('The next time at which the rate of the mail service allows a mail', () => {
  it('is long ago when nothing has been sent yet', async () => {
    expect(await paces[0]?.free()).toBe(0);
  });

  it('is moved by one of twenty simultaneous attempts, even the first time', async () => {
    const first = await Promise.all(paces.map((pace, index) => pace.move(0, 1000 + index)));
    const moment = (await paces[0]?.free()) ?? 0;
    const second = await Promise.all(paces.map((pace, index) => pace.move(moment, 2000 + index)));

    expect([first, second].map((moves) => moves.filter((moved) => moved).length)).toEqual([1, 1]);
    expect(moment).toBe(1000 + first.indexOf(true));
    expect(await paces[1]?.free()).toBe(2000 + second.indexOf(true));
  });
});
