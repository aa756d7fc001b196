import { beforeEach, describe, expect, it } from 'vitest';
import { requestNewLink } from '../../../../../functions/mail/request-new-link/request-new-link.ts';
import type { LinkRequest } from '../../../../../shared/domain/mail/link-request.ts';
import { mailCaps } from '../../../../../shared/auth/mail-caps.ts';
import type { Admission } from '../../../../../shared/domain/platform/admission.ts';
import type { IdempotencyKey } from '../../../../../shared/ports/platform.ts';
import { groupId, now } from '../../../../support/builders.ts';
import { FakeCaps } from '../../../../support/fakes/fake-caps.ts';

let requests: LinkRequest[];
let caps: FakeCaps;
let ids: number;

beforeEach(() => {
  [requests, caps, ids] = [[], new FakeCaps(() => now), 0];
});

const fingerprint = async (text: string) => `digest of ${text}`;
const needs = () => ({
  newLinks: {
    async request(
      linkRequest: LinkRequest,
      key: IdempotencyKey,
      admission: Admission,
    ): Promise<void> {
      caps.once(linkRequest.id, key, admission);
      requests.push(linkRequest);
    },
  },
  fingerprint,
  caps: mailCaps({ route: 'requestNewLink', fingerprint, clock: () => now }),
  newId: () => `id-${(ids += 1)}`,
});
const ask = (email: string, sender = '192.0.2.1', subject = groupId(1)) =>
  requestNewLink(
    needs(),
    { purpose: 'manage', subject, email },
    { sender: { address: sender }, request: { key: `key ${ids}`, body: '' } },
  );

describe('A request for a new link', () => {
  it('is stored with a digest of the mailbox, the same for every spelling, and gets the same response', async () => {
    const responses = [
      await ask('Naam@post.example'),
      await ask('naam+buurt@POST.example'),
      await ask('iemand.anders@post.example'),
    ];

    expect(responses).toEqual([{ requested: true }, { requested: true }, { requested: true }]);
    expect(requests[0]).toEqual({
      id: 'id-1',
      purpose: 'manage',
      subject: groupId(1),
      mailbox: 'digest of mailbox naam@post.example',
    });
    expect(requests.map(({ mailbox }) => mailbox === requests[0]?.mailbox)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('can be made three times a day for an address and a subject, whoever asks, and then takes work', async () => {
    for (const sender of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
      await ask('naam@post.example', sender);

    await expect(ask('Naam+x@post.example', '192.0.2.4')).rejects.toMatchObject({
      name: 'WorkNeeded',
    });
    expect(await ask('naam@post.example', '192.0.2.4', groupId(2))).toEqual({ requested: true });
    expect(await ask('ander@post.example', '192.0.2.4')).toEqual({ requested: true });
  });

  it('counts against the cap of its sender', async () => {
    for (let times = 0; times < 20; times += 1) await ask(`naam${times}@post.example`);

    await expect(ask('nog.een@post.example')).rejects.toMatchObject({ name: 'WorkNeeded' });
  });

  it('does not use up what the mailbox may get, so nobody can block it by typing its address', async () => {
    for (let subject = 1; subject <= 9; subject += 1)
      await ask('naam@post.example', '192.0.2.1', groupId(subject));

    expect(requests).toHaveLength(9);
    expect(caps.names()).not.toContain('mailbox');
  });
});
