import { beforeEach, describe, expect, it } from 'vitest';
import { caps } from '../../../../shared/domain/platform/caps.ts';
import { dynamoMailboxCounts } from '../../../../shared/store/mail/dynamo-mailbox-counts.ts';
import { dynamoMailSwitch } from '../../../../shared/store/mail/dynamo-mail-switch.ts';
import { later, now } from '../../../support/builders.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

let memory: TableInMemory;
let at: Date;
let requests: number;
/** Counts the letter for the link request with this id, by default one that has not been counted before. */
const count = (mailbox: string, linkRequestId = `request ${(requests += 1)}`) =>
  dynamoMailboxCounts(memory.table, () => at).count(`digest of ${mailbox}`, linkRequestId);

beforeEach(() => {
  at = now;
  requests = 0;
  memory = new TableInMemory();
});

describe('New links to a mailbox that is not known to be confirmed', () => {
  it('are counted for each mailbox and each day, up to the cap', async () => {
    for (let times = 0; times < caps.mailbox.most; times += 1)
      expect(await count('mine')).toBe('counted');

    expect(await count('mine')).toBe('full');
    expect(await count('of others')).toBe('counted');
    at = later({ days: 1 });
    expect(await count('mine')).toBe('counted');
  });

  it('count once a day each, however often their letters are tried', async () => {
    for (let times = 0; times <= caps.mailbox.most; times += 1)
      expect(await count('mine', 'tried')).toBe('counted');

    for (let others = 1; others < caps.mailbox.most; others += 1)
      expect(await count('mine')).toBe('counted');
    expect(await count('mine')).toBe('full');
    expect(await count('mine', 'tried')).toBe('counted');
    at = later({ days: 1 });
    for (let others = 0; others < caps.mailbox.most; others += 1) await count('mine');
    expect(await count('mine', 'tried')).toBe('full');
  });

  it('are counted once when a letter is tried by two at once', async () => {
    const both = await Promise.all([count('mine', 'tried'), count('mine', 'tried')]);
    expect(both).toEqual(['counted', 'counted']);

    for (let others = 1; others < caps.mailbox.most; others += 1)
      expect(await count('mine')).toBe('counted');
  });

  it('are not counted while an operator has stopped such mail', async () => {
    const mailSwitch = dynamoMailSwitch(memory.table);
    await mailSwitch.set('first', 'stopped');

    for (let times = 0; times <= caps.mailbox.most; times += 1)
      expect(await count('mine')).toBe('stopped');
    await mailSwitch.set('first', 'sending');
    expect(await count('mine')).toBe('counted');
  });
});
