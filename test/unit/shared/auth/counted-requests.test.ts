import { describe, expect, it } from 'vitest';
import { countedFor } from '../../../../shared/auth/counted-requests.ts';
import { keyedFingerprint } from '../../../../shared/auth/fingerprint.ts';
import { later, now } from '../../../support/builders.ts';

const fingerprint = (text: string) => keyedFingerprint(async () => 'k'.repeat(64))(text);
const from = { email: 'iemand@post.example', sender: '203.0.113.7', now };
const digests = async (changes: Partial<typeof from> = {}, digestOf = fingerprint) =>
  Object.fromEntries(
    (await countedFor({ ...from, ...changes }, digestOf)).map(({ cap, digest }) => [cap, digest]),
  );

describe('The digest that counts requests', () => {
  it('contains neither the e-mail address nor the network address', async () => {
    expect(JSON.stringify(await digests())).not.toMatch(/iemand|203/);
  });

  it('is the same for the same mailbox, and cannot be computed without the key', async () => {
    const other = await digests({ email: 'Iemand+x@post.example' });

    expect(other['address']).toBe((await digests())['address']);
    expect(
      (
        await digests(
          {},
          keyedFingerprint(async () => 'x'.repeat(64)),
        )
      )['address'],
    ).not.toBe(other['address']);
  });

  it('differs between mailboxes, between senders, and between a mailbox and a sender with the same text', async () => {
    const [one, other] = [
      await digests(),
      await digests({ email: 'ander@post.example', sender: '203.0.113.8' }),
    ];
    const alike = await digests({ sender: 'iemand@post.example' });

    expect(other['address']).not.toBe(one['address']);
    expect(other['sender']).not.toBe(one['sender']);
    expect(alike['sender']).not.toBe(alike['address']);
  });

  it('has 128 bits, and is the same for a sender all day', async () => {
    const [morning, evening] = [await digests(), await digests({ now: later({ hours: 13 }) })];

    expect(Object.keys(morning)).toEqual(['address', 'sender']);
    expect(Object.values(morning).every((digest) => /^[0-9a-f]{32}$/.test(digest))).toBe(true);
    expect(evening).toEqual(morning);
  });

  it('does not link a sender of one day to the next', async () => {
    const [today, tomorrow] = [await digests(), await digests({ now: later({ days: 1 }) })];

    expect(tomorrow['sender']).not.toBe(today['sender']);
    expect(tomorrow['address']).toBe(today['address']);
  });
});
