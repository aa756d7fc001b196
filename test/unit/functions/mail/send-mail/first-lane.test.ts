import { beforeEach, describe, expect, it } from 'vitest';
import type { ReceivedEvent } from '../../../../../events/catalogue.ts';
import { inFirstLane } from '../../../../../functions/mail/send-mail/first-lane.ts';
import { MailPostponed, type MailPace } from '../../../../../shared/ports/mail.ts';
import {
  stoppableMail,
  type StoppableMail,
} from '../../../../../shared/domain/mail/stoppable-mail.ts';
import { eventId, groupId, now } from '../../../../support/builders.ts';
import { FakeFirstLetters } from '../../../../support/fakes/fake-first-letters.ts';
import { FakeTurns } from '../../../../support/fakes/fake-turns.ts';

let time: number;
let stopped: Set<StoppableMail>;
let letters: FakeFirstLetters;
let handled: string[];
let paces: Map<string, number>;

beforeEach(() => {
  time = now.getTime();
  stopped = new Set();
  letters = new FakeFirstLetters();
  handled = [];
  paces = new Map();
});

const paceOf = (sender: string): MailPace => ({
  free: async () => paces.get(sender) ?? 0,
  move: async (from, to) => {
    if ((paces.get(sender) ?? 0) !== from) return false;
    paces.set(sender, to);
    return true;
  },
});
/** At eight emails per second, at most four are first letters, and any one sender can cause at most one of those. */
const handle = inFirstLane(async ({ id }) => void handled.push(id), {
  firstLettersOf: () => letters,
  switchOf: () => ({ isStopped: async (mail) => stopped.has(mail) }),
  paceOf,
  clock: () => new Date(time),
  perSecond: 8,
});
const add = (number: number, sender: string, held = false) =>
  letters.add({
    subject: { kind: 'registration', id: groupId(number) },
    mailbox: `mailbox ${number}`,
    sender,
    held,
  });
const registered = (number: number): ReceivedEvent => ({
  id: eventId(number),
  time: now.toISOString(),
  regionId: 'langstraat',
  name: 'GroupRegistered',
  data: { groupId: groupId(number), municipality: 'GM0766', version: 1 },
});
/** Delivers the event. Resolves with the number of seconds by which its letter is postponed, or 0. */
const deliver = (event: ReceivedEvent): Promise<number> =>
  handle(event, new FakeTurns()).then(
    () => 0,
    (error: unknown) => {
      if (error instanceof MailPostponed) return error.seconds;
      throw error;
    },
  );

describe('In the lane for first letters', () => {
  it('the letters of one sender are sent one by one, while another sender need not wait', async () => {
    for (const number of [1, 2, 3]) add(number, 'flood');
    add(4, 'somebody else');

    const waits = [];
    for (const number of [1, 2, 3, 4]) waits.push(await deliver(registered(number)));

    expect(waits).toEqual([0, 1, 2, 0]);
    expect(handled).toEqual([1, 4].map(eventId));
  });

  it('a postponed letter keeps its turn, whatever its sender requests meanwhile', async () => {
    for (const number of [1, 2, 3]) add(number, 'flood');
    for (const number of [1, 2, 3]) await deliver(registered(number));

    time += 1000;
    const second = await deliver(registered(2));
    const third = await deliver(registered(3));
    time += 1000;

    expect([second, third, await deliver(registered(3))]).toEqual([0, 1, 0]);
    expect(handled).toEqual([1, 2, 3].map(eventId));
  });

  it('a letter that was held back is never sent', async () => {
    add(1, 'somebody', true);

    expect(await deliver(registered(1))).toBe(0);

    expect(handled).toEqual([]);
  });

  it.each(stoppableMail)(
    'letters wait while an operator has stopped %s mail, and are sent afterwards',
    async (mail) => {
      add(1, 'somebody');
      stopped.add(mail);
      const wait = await deliver(registered(1));
      stopped.clear();

      expect([wait, await deliver(registered(1))]).toEqual([300, 0]);
      expect(handled).toEqual([eventId(1)]);
    },
  );

  it.each(stoppableMail)(
    'no turns pass while %s mail is stopped, so a sender’s letters still go one by one afterwards',
    async (mail) => {
      for (const number of [1, 2, 3]) add(number, 'flood');
      stopped.add(mail);
      for (const number of [1, 2, 3]) await deliver(registered(number));
      stopped.clear();
      time += 3600_000;

      const waits = [];
      for (const number of [1, 2, 3]) waits.push(await deliver(registered(number)));

      expect(waits).toEqual([0, 1, 2]);
    },
  );

  it('a letter about which nothing is stored is sent, because it is older than the lane', async () => {
    expect(await deliver(registered(1))).toBe(0);

    expect(handled).toEqual([eventId(1)]);
  });

  it('other mail is not stopped or delayed', async () => {
    stopped.add('first');
    const confirmed = { ...registered(1), name: 'RegistrationConfirmed' } as ReceivedEvent;

    expect(await deliver(confirmed)).toBe(0);

    expect(handled).toEqual([eventId(1)]);
  });
});
