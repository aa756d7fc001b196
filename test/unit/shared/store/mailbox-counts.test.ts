import { beforeEach, describe, expect, it } from 'vitest';
import { caps } from '../../../../shared/domain/platform/caps.ts';
import { dynamoMailboxCounts } from '../../../../shared/store/mail/dynamo-mailbox-counts.ts';
import { dynamoMailSwitch } from '../../../../shared/store/mail/dynamo-mail-switch.ts';
import { later, now } from '../../../support/builders.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

let memory: TableInMemory;
let at: Date;
const count = (mailbox: string) =>
  dynamoMailboxCounts(memory.table, () => at).count(`digest of ${mailbox}`);

beforeEach(() => {
  at = now;
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

  it('are not counted while an operator has stopped such mail', async () => {
    const mailSwitch = dynamoMailSwitch(memory.table);
    await mailSwitch.set('first', 'stopped');

    for (let times = 0; times <= caps.mailbox.most; times += 1)
      expect(await count('mine')).toBe('stopped');
    await mailSwitch.set('first', 'sending');
    expect(await count('mine')).toBe('counted');
  });
});
