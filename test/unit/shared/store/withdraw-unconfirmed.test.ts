import { beforeEach, describe, expect, it } from 'vitest';
import { withdraw } from '../../../../shared/domain/groups/withdrawal.ts';
import { withdrawJoin } from '../../../../shared/domain/joining/join-request.ts';
import type { FirstLetterKind } from '../../../../shared/domain/platform/admission.ts';
import { withdrawStarter } from '../../../../shared/domain/starting/starter.ts';
import { dynamoRegistrations } from '../../../../shared/store/groups/dynamo-registrations.ts';
import { putState } from '../../../../shared/store/groups/groups-in-partition.ts';
import { dynamoJoins } from '../../../../shared/store/joining/dynamo-joins.ts';
import { joinItem } from '../../../../shared/store/joining/join-items.ts';
import { dynamoFirstLetters } from '../../../../shared/store/mail/dynamo-first-letters.ts';
import { firstLetterWrites } from '../../../../shared/store/platform/first-letter-items.ts';
import { dynamoStarters } from '../../../../shared/store/starting/dynamo-starters.ts';
import { starterItem } from '../../../../shared/store/starting/starter-items.ts';
import type { Write } from '../../../../shared/store/table.ts';
import { eventId, groupId, groupThatIs, now } from '../../../support/builders.ts';
import { joinThatIs, sampleStarter } from '../../../support/samples/sample-join.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const stamp = { newId: () => eventId(1), clock: () => now };
const registration = groupThatIs('submitted');
const join = joinThatIs('submitted');
const starter = sampleStarter();

let memory: TableInMemory;
/** The number of requests that the table still carries out; all later ones fail. */
let goodRequests: number;

beforeEach(() => {
  goodRequests = Infinity;
  memory = new TableInMemory(async (_kind, request) => {
    goodRequests -= 1;
    if (goodRequests < 0) throw new Error('the table does not respond');
    return request();
  });
});

const put = (Item: NonNullable<Write['Put']>['Item']): Write => ({
  Put: { TableName: memory.table.name, Item },
});
const subjects: Readonly<
  Record<
    FirstLetterKind,
    {
      readonly id: string;
      readonly stored: () => Write;
      readonly withdraw: () => Promise<void>;
    }
  >
> = {
  registration: {
    id: registration.id,
    stored: () => putState(memory.table, 'registration', registration),
    withdraw: () =>
      dynamoRegistrations(memory.table, stamp).withdraw(registration, withdraw(registration, now)),
  },
  join: {
    id: join.id,
    stored: () => put(joinItem(memory.table.regionId, join)),
    withdraw: () => dynamoJoins(memory.table, stamp).withdraw(join, withdrawJoin(join)),
  },
  starter: {
    id: starter.id,
    stored: () => put(starterItem(memory.table.regionId, starter)),
    withdraw: () => dynamoStarters(memory.table, stamp).withdraw(starter, withdrawStarter(starter)),
  },
};
const kinds = Object.keys(subjects) as FirstLetterKind[];

/**
 * Stores the subject with its first letter. Also stores a held-back letter to the same mailbox about a different
 * subject.
 */
async function given(kind: FirstLetterKind, held: boolean): Promise<void> {
  const { id, stored } = subjects[kind];
  const letter = { mailbox: 'mailbox', sender: 'sender' };
  const other = { kind: 'registration', id: groupId(9) } as const;
  await memory.table.transact([
    stored(),
    ...firstLetterWrites(memory.table, { ...letter, subject: { kind, id }, held }, now),
    ...firstLetterWrites(memory.table, { ...letter, subject: other, held: true }, now),
  ]);
}
const letters = () => dynamoFirstLetters(memory.table, () => now);

describe.each(kinds)('Whoever withdraws what nobody confirmed: %s', (kind) => {
  const { id, withdraw: withdrawn } = subjects[kind];

  it.each([true, false])('removes its first letter, and no other; held: %s', async (held) => {
    await given(kind, held);

    await withdrawn();

    expect(memory.all().filter((item) => item['subjectId'] === id)).toEqual([]);
    expect(await letters().find(groupId(9))).toBeDefined();
    expect(await letters().isHeldWith(groupId(9), id)).toBe(false);
  });

  it('removes everything or nothing, whichever request to the table fails', async () => {
    await given(kind, true);
    const before = memory.all();
    let failed = 0;

    for (; ; failed += 1) {
      goodRequests = failed;
      const done = await withdrawn().then(
        () => true,
        () => false,
      );
      goodRequests = Infinity;
      if (done) break;
      expect(memory.all()).toEqual(before);
    }

    // There are at least two requests to the table: reading the first letter, and the transaction.
    expect(failed).toBeGreaterThanOrEqual(2);
    expect(memory.all().filter((item) => item['subjectId'] === id)).toEqual([]);
  });
});
