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

describe('What a stranger is counted by', () => {
  it('holds neither the address nor the network address', async () => {
    expect(JSON.stringify(await digests())).not.toMatch(/iemand|203/);
  });

  it('is the same for the same mailbox, and cannot be made without the key', async () => {
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

  it('differs for another mailbox and for another sender, and for a mailbox that is written as a sender', async () => {
    const [one, other] = [
      await digests(),
      await digests({ email: 'ander@post.example', sender: '203.0.113.8' }),
    ];
    const alike = await digests({ sender: 'iemand@post.example' });

    expect(other['address']).not.toBe(one['address']);
    expect(other['sender']).not.toBe(one['sender']);
    expect(alike['sender']).not.toBe(alike['address']);
  });

  it('is a digest of 128 bits, and the same for a sender all day long', async () => {
    const [morning, evening] = [await digests(), await digests({ now: later({ hours: 13 }) })];

    expect(Object.keys(morning)).toEqual(['address', 'sender']);
    expect(Object.values(morning).every((digest) => /^[0-9a-f]{32}$/.test(digest))).toBe(true);
    expect(evening).toEqual(morning);
  });

  it('does not tell that a sender of one day is one of another', async () => {
    const [today, tomorrow] = [await digests(), await digests({ now: later({ days: 1 }) })];

    expect(tomorrow['sender']).not.toBe(today['sender']);
    expect(tomorrow['address']).toBe(today['address']);
  });
});
