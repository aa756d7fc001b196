import { beforeEach, describe, expect, it, vi } from 'vitest';
import { solveWork } from '../../../../local/demo/solve-work.ts';
import { keyedFingerprint } from '../../../../shared/auth/fingerprint.ts';
import { mailCaps, type MailCaps } from '../../../../shared/auth/mail-caps.ts';
import { challengeFor } from '../../../../shared/auth/proof-of-work.ts';
import type { Admission } from '../../../../shared/domain/platform/admission.ts';
import {
  caps,
  counting,
  periodOf,
  TooManyRequests,
} from '../../../../shared/domain/platform/caps.ts';
import { FirstMailStopped } from '../../../../shared/domain/platform/first-mail-stopped.ts';
import { WorkNeeded } from '../../../../shared/domain/platform/work.ts';
import type { Sender } from '../../../../shared/ports/access.ts';
import { groupId, later, now } from '../../../support/builders.ts';
import { FakeCaps } from '../../../support/fakes/fake-caps.ts';

// These tests are about which proofs are accepted, not how much work they take; proof-of-work.test.ts uses the real
// amount.
vi.mock(import('../../../../shared/domain/platform/work.ts'), async (original) => ({
  ...(await original()),
  work: { derivations: 20, iterations: 10, minutes: 10 } as never,
}));

const fingerprint = keyedFingerprint(async () => 'k'.repeat(64));
const capsOf = (route: string, clock = () => time) => mailCaps({ route, fingerprint, clock });
let time: Date;
let counts: FakeCaps;
let stored: Admission[];

beforeEach(() => {
  time = now;
  counts = new FakeCaps(() => time);
  stored = [];
});

const store = async (admission: Admission): Promise<Admission> => {
  counts.admit(admission);
  stored.push(admission);
  return admission;
};
const ofSender = (address: string, proof?: string): Sender => ({ address, proof });
let subjects = 0;
const firstLetter = (email: string, sender: Sender, through: MailCaps = capsOf('registerGroup')) =>
  through.firstLetter(
    { email, subject: { kind: 'registration', id: groupId((subjects += 1)) } },
    sender,
    store,
  );
const confirmed = (email: string, sender: Sender, shared = [counting('group', 'one')]) =>
  capsOf('confirm').confirmed({ email, shared }, sender, store);
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const other = (number: number) => `bewoner${number}@post.example`;
const address = (number: number) => `198.51.100.${number % 250}/${Math.floor(number / 250)}`;
const refusalOf = (action: Promise<unknown>): Promise<unknown> =>
  action.then(
    () => undefined,
    (error: unknown) => error,
  );
const challengeOf = async (action: Promise<unknown>) => {
  const error = await refusalOf(action);
  if (!(error instanceof WorkNeeded)) throw new Error('no work was asked for', { cause: error });
  return error.challenge;
};
/** Uses up the requests that a sender may make without a proof of work. */
const useUp = async (sender: string) => {
  for (const number of numbers(caps.sender.most))
    await firstLetter(other(number), ofSender(sender));
};

/** The counters that the first request incremented for the cap on its sender. */
const ownCounts = () => stored[0]?.counted.filter(({ cap }) => cap === 'sender') ?? [];

/** A proof of work that raises the given caps to the given numbers for the sender of the first request. */
const proofUpTo = async (upTo: { readonly sender?: number; readonly all?: number }) => {
  const sender = ownCounts()[0]?.digest ?? '';
  const bound = { route: 'registerGroup', sender, upTo };
  return solveWork(await challengeFor(bound, 1, { fingerprint, now }));
};

/** Counts this many further requests from the sender of the first one, as if each had a proof of work. */
const countAnyway = (count: number) => {
  const own = ownCounts();
  for (let left = count; left > 0; left -= 1)
    counts.admit({ counted: own.map((each) => ({ ...each, upTo: caps.sender.withWork.most })) });
};

describe('First letters to one mailbox', () => {
  // The domains are real, because only Gmail ignores dots. Nobody can have these addresses, because Gmail does not
  // allow hyphens.
  const spellings = ['Doel-W.it@gmail.com', 'doel-wit+a@gmail.com', 'doel-wit@googlemail.com'];

  it('are sent three times a day, however the address is spelled and whoever asks, and then held back', async () => {
    for (const number of numbers(100))
      await firstLetter(spellings[number % 3] ?? '', ofSender(address(number)));

    const held = stored.map((admission) => admission.firstLetter?.held);
    expect(held.filter((each) => each === false)).toHaveLength(caps.mailbox.most);
    expect(held.slice(caps.mailbox.most)).toEqual(numbers(97).map(() => true));
  });

  it('refuse nobody, so that a stranger cannot lock the owner out', async () => {
    for (const number of numbers(3)) await firstLetter(other(1), ofSender(address(number)));

    const admission = await firstLetter(other(1), ofSender(address(50)));

    expect(admission.firstLetter?.held).toBe(true);
  });

  it('count against the sender and all senders, whether they are sent or held back', async () => {
    for (let times = 0; times < caps.sender.most; times += 1)
      await firstLetter(other(1), ofSender(address(1)));
    const [sent, ...others] = stored.map(({ counted }) =>
      counted.filter(({ cap }) => cap !== 'mailbox'),
    );

    expect(sent?.map(({ cap }) => cap)).toEqual(['sender', 'all']);
    expect(others).toEqual(others.map(() => sent));
    const refusal = await refusalOf(firstLetter(other(1), ofSender(address(1))));
    expect(refusal).toBeInstanceOf(WorkNeeded);
  });

  it('are noted in the security log when they are held back, and only then', async () => {
    const notes: string[] = [];
    const sender = { address: address(1), note: (what: string) => void notes.push(what) };

    for (let times = 0; times < 5; times += 1) await firstLetter(other(1), sender);

    expect(notes).toEqual(['first-letter-held', 'first-letter-held']);
  });

  it('start again at the end of the day, and not before', async () => {
    for (const number of numbers(3)) await firstLetter(other(1), ofSender(address(number)));
    const { endsAt } = periodOf('mailbox', now);

    time = new Date(endsAt.getTime() - 1);
    const before = await firstLetter(other(1), ofSender(address(4)));
    time = endsAt;
    const after = await firstLetter(other(1), ofSender(address(5)));

    expect([before.firstLetter?.held, after.firstLetter?.held]).toEqual([true, false]);
  });

  it('are not sent at all while an operator has stopped them', async () => {
    counts.isStopped = true;

    await expect(firstLetter(other(1), ofSender('a'))).rejects.toBeInstanceOf(FirstMailStopped);

    expect(stored).toEqual([]);
  });
});

describe('One sender', () => {
  it('makes exactly as many requests as the cap allows, and is then asked for work, with the end of the period', async () => {
    await useUp('203.0.113.7');

    const error = await refusalOf(firstLetter(other(99), ofSender('203.0.113.7')));

    expect(stored).toHaveLength(caps.sender.most);
    expect(error).toBeInstanceOf(WorkNeeded);
    expect(error).toMatchObject({ retryAt: periodOf('sender', now).endsAt });
  });

  it('does not use up what another sender may do, nor what any mailbox, group or municipality may', async () => {
    await useUp('203.0.113.7');

    await firstLetter(other(99), ofSender('203.0.113.8'));

    const named = new Set(stored.flatMap(({ counted }) => counted.map(({ cap }) => cap)));
    expect([...named].toSorted()).toEqual(['all', 'mailbox', 'sender']);
  });

  it('goes on with a proof of work, but not twice with the same one', async () => {
    await useUp('a');
    const proof = await solveWork(await challengeOf(firstLetter(other(98), ofSender('a'))));

    await firstLetter(other(98), ofSender('a', proof));
    const again = refusalOf(firstLetter(other(99), ofSender('a', proof)));

    expect(stored).toHaveLength(caps.sender.most + 1);
    expect(await again).toBeInstanceOf(WorkNeeded);
  });

  it('goes no further than its proof allows, and then gets more work', async () => {
    await useUp('a');
    const small = await challengeOf(firstLetter(other(50), ofSender('a')));
    const proof = await solveWork(small);
    countAnyway(20);

    const large = await challengeOf(firstLetter(other(51), ofSender('a', proof)));

    const mostOf = ({ parameters }: typeof small) => (parameters['data'] as { most: number }).most;
    expect(mostOf(large)).toBe(2 * mostOf(small));
  });

  it('is refused for the rest of the hour after two hundred requests, whatever work is done', async () => {
    const sender = 'a';
    await useUp(sender);
    countAnyway(caps.sender.withWork.most - caps.sender.most);
    const proof = await proofUpTo({ sender: caps.sender.withWork.most });

    const error = await refusalOf(firstLetter(other(99), ofSender(sender, proof)));

    expect(error).toBeInstanceOf(TooManyRequests);
    expect(error).not.toBeInstanceOf(WorkNeeded);
    time = periodOf('sender', now).endsAt;
    await firstLetter(other(99), ofSender(sender));
  });
});

describe('A proof of work is refused', () => {
  it.each([
    ['for another route', 'requestJoin', 'a', {}],
    ['from another sender', 'registerGroup', 'b', {}],
    ['after ten minutes', 'registerGroup', 'a', { seconds: 600 }],
  ] as const)('%s', async (_what, route, sender, wait) => {
    await useUp('a');
    const proof = await solveWork(await challengeOf(firstLetter(other(50), ofSender('a'))));
    await useUp('b');
    time = later(wait);

    const again = firstLetter(other(51), ofSender(sender, proof), capsOf(route));

    expect(await refusalOf(again)).toBeInstanceOf(WorkNeeded);
  });

  it('no earlier than after ten minutes', async () => {
    await useUp('a');
    const proof = await solveWork(await challengeOf(firstLetter(other(50), ofSender('a'))));
    time = later({ seconds: 599.999 });

    await firstLetter(other(51), ofSender('a', proof));

    expect(stored).toHaveLength(caps.sender.most + 1);
  });

  it.each(['', 'geen base64!', Buffer.from('{}').toString('base64'), 'x'.repeat(5000)])(
    'if it is no proof at all: %s',
    async (proof) => {
      await useUp('a');

      const again = firstLetter(other(50), ofSender('a', proof));

      expect(await refusalOf(again)).toBeInstanceOf(WorkNeeded);
    },
  );

  it('if its challenge was altered to allow more', async () => {
    await useUp('a');
    const challenge = await challengeOf(firstLetter(other(50), ofSender('a')));
    const data = challenge.parameters['data'] as Record<string, unknown>;
    const altered = { ...challenge.parameters, data: { ...data, upTo: '{"sender":1000}' } };
    const proof = await solveWork({ ...challenge, parameters: altered });

    const again = firstLetter(other(50), ofSender('a', proof));

    expect(await refusalOf(again)).toBeInstanceOf(WorkNeeded);
  });
});

/** Counts this many requests from other senders, as if each had a proof of work. */
const countOthers = (count: number) => {
  for (let left = count; left > 0; left -= 1)
    counts.admit({ counted: [counting('all', 'first letter', caps.all.withWork.most)] });
};

describe('All senders of a region together', () => {
  it('make exactly as many requests as the cap allows, and are then asked for work', async () => {
    countOthers(caps.all.most - 1);

    await firstLetter(other(1), ofSender('a'));
    const error = await refusalOf(firstLetter(other(2), ofSender('b')));

    expect(error).toBeInstanceOf(WorkNeeded);
    expect(error).toMatchObject({ retryAt: periodOf('all', now).endsAt });
  });

  it('are refused for the rest of the day at the highest number, whatever work is done', async () => {
    await firstLetter(other(1), ofSender('a'));
    countOthers(caps.all.withWork.most - 1);
    const proof = await proofUpTo({ all: caps.all.withWork.most });

    const error = await refusalOf(firstLetter(other(2), ofSender('a', proof)));

    expect(error).toBeInstanceOf(TooManyRequests);
    expect(error).not.toBeInstanceOf(WorkNeeded);
    expect(error).toMatchObject({ retryAt: periodOf('all', now).endsAt });
  });

  it('are counted apart for what is confirmed, so that a flood of first letters blocks no confirmation', async () => {
    countOthers(caps.all.most);

    await confirmed(other(1), ofSender('a'));

    expect(stored).toHaveLength(1);
  });
});

const ask = (email: string, page = 'confirm 1', sender = 'a', proof?: string) =>
  capsOf('requestNewLink').newLink({ email, page }, ofSender(sender, proof), store);
/** Asks for a new link and, like the website, solves each challenge that it gets, until the request is accepted. */
const askWithWork = async (email: string, page: string, sender: string) => {
  let proof = await solveWork(await challengeOf(ask(email, page, sender)));
  for (;;) {
    const refused = await refusalOf(ask(email, page, sender, proof));
    if (refused === undefined) return;
    if (!(refused instanceof WorkNeeded)) throw refused;
    proof = await solveWork(refused.challenge);
  }
};

describe('A new link', () => {
  it('can be asked for three times a day with one address for one page, from wherever, and then takes work', async () => {
    for (const number of numbers(3)) await ask(other(1), 'confirm 1', address(number));

    const error = await refusalOf(ask(other(1).toUpperCase(), 'confirm 1', address(9)));

    expect(error).toBeInstanceOf(WorkNeeded);
    expect(error).toMatchObject({ retryAt: periodOf('new-link', now).endsAt });
    time = periodOf('new-link', now).endsAt;
    await ask(other(1));
  });

  it('can be asked for with a proof of work after strangers have used up what takes none', async () => {
    for (const number of numbers(3)) await ask(other(1), 'confirm 1', address(number));

    await askWithWork(other(1), 'confirm 1', 'owner');
    const again = refusalOf(ask(other(1), 'confirm 1', 'owner'));

    expect(stored).toHaveLength(4);
    expect(await again).toBeInstanceOf(WorkNeeded);
  });

  it('takes one proof if the sender has reached its own cap as well', async () => {
    for (const number of numbers(caps.sender.most)) await ask(other(number), 'confirm 1', 'a');
    for (const number of numbers(2)) await ask(other(1), 'confirm 1', address(number));

    await askWithWork(other(1), 'confirm 1', 'a');

    expect(stored).toHaveLength(caps.sender.most + 3);
  });

  it('can be asked for twelve times a day, whatever work is done', async () => {
    const { most, withWork } = caps['new-link'];
    for (const number of numbers(most)) await ask(other(1), 'confirm 1', address(number));
    for (const number of numbers(withWork.most - most))
      await askWithWork(other(1), 'confirm 1', address(number));

    const error = await refusalOf(askWithWork(other(1), 'confirm 1', address(90)));

    expect(stored).toHaveLength(12);
    expect(error).toBeInstanceOf(TooManyRequests);
    expect(error).not.toBeInstanceOf(WorkNeeded);
  });

  it('can still be asked for another page, and with another address', async () => {
    for (const number of numbers(3)) await ask(other(1), 'confirm 1', address(number));

    await ask(other(1), 'confirm 2');
    await ask(other(2), 'confirm 1');

    expect(stored).toHaveLength(5);
  });
});

/** Confirms requests until one sender and each of the mailboxes that it used have reached their caps. */
async function useUpConfirmed(): Promise<void> {
  for (const number of numbers(caps.sender.most))
    await confirmed(other(Math.ceil(number / 5)), ofSender('a'), [
      counting('group', String(number)),
    ]);
}

describe('What is confirmed', () => {
  it('counts against the mailbox that confirms, and is refused, with the time to retry, once that cap is reached', async () => {
    for (const number of numbers(caps.confirmer.most))
      await confirmed(other(1), ofSender(address(number)), [counting('group', String(number))]);

    const error = await refusalOf(
      confirmed(other(1).toUpperCase(), ofSender(address(90)), [counting('group', 'x')]),
    );

    expect(error).toBeInstanceOf(TooManyRequests);
    expect(error).toMatchObject({ retryAt: periodOf('confirmer', now).endsAt });
  });

  it.each(['group', 'municipality'] as const)(
    'counts against the %s, which accepts exactly its cap from all mailboxes together',
    async (cap) => {
      for (const number of numbers(caps[cap].most))
        await confirmed(other(number), ofSender(address(number)), [counting(cap, 'one')]);

      const more = confirmed(other(999), ofSender(address(999)), [counting(cap, 'one')]);

      await expect(more).rejects.toBeInstanceOf(TooManyRequests);
      await confirmed(other(999), ofSender(address(999)), [counting(cap, 'another')]);
    },
  );

  it('says when the last of several periods ends, because a retry cannot succeed before that', async () => {
    await useUpConfirmed();

    const error = await refusalOf(confirmed(other(1), ofSender('a')));

    const ends = (['sender', 'confirmer'] as const).map((cap) => periodOf(cap, now).endsAt);
    expect(new Set(ends.map((end) => end.getTime())).size).toBe(2);
    expect(error).toMatchObject({
      reached: [{ cap: 'confirmer' }, { cap: 'sender' }],
      retryAt: new Date(Math.max(...ends.map((end) => end.getTime()))),
    });
  });
});

const digestsOf = async (email: string, sender: string, moment = now) => {
  time = moment;
  const { counted } = await firstLetter(email, ofSender(sender));
  return Object.fromEntries(counted.map(({ cap, digest }) => [cap, digest]));
};

describe('The digests', () => {
  it('contain neither the address nor the network address, and have 128 bits', async () => {
    const { mailbox, sender } = await digestsOf('iemand@post.example', '203.0.113.7');

    expect(`${mailbox} ${sender}`).toMatch(/^[0-9a-f]{32} [0-9a-f]{32}$/);
    expect(JSON.stringify(stored)).not.toMatch(/iemand|203\.0/);
  });

  it('do not link a sender of one day to the next, but recognise it all day', async () => {
    const morning = await digestsOf('a@post.example', '203.0.113.7');
    const evening = await digestsOf('a@post.example', '203.0.113.7', later({ hours: 11 }));
    const tomorrow = await digestsOf('a@post.example', '203.0.113.7', later({ days: 1 }));

    expect(evening['sender']).toBe(morning['sender']);
    expect(tomorrow['sender']).not.toBe(morning['sender']);
    expect(tomorrow['mailbox']).toBe(morning['mailbox']);
  });

  it('cannot be computed without the key', async () => {
    const own = await digestsOf('a@post.example', '203.0.113.7');
    const otherKey = mailCaps({
      route: 'registerGroup',
      fingerprint: keyedFingerprint(async () => 'x'.repeat(64)),
      clock: () => now,
    });

    const { counted } = await firstLetter('a@post.example', ofSender('203.0.113.7'), otherKey);

    expect(counted.map(({ digest }) => digest)).not.toContain(own['mailbox']);
    expect(counted.map(({ digest }) => digest)).not.toContain(own['sender']);
  });
});
