import { beforeEach, describe, expect, it } from 'vitest';
import { changeMailbox } from '../../../../shared/domain/desk/mailbox-changes.ts';
import { admit, end } from '../../../../shared/domain/desk/officer.ts';
import { keepFirstLetterDays } from '../../../../shared/domain/platform/admission.ts';
import { caps, counting, periodOf, type CapName } from '../../../../shared/domain/platform/caps.ts';
import { sessionFor } from '../../../../shared/domain/platform/session.ts';
import { keepRevocationDays, longestTokenDays } from '../../../../shared/domain/platform/token.ts';
import { dynamoApplicants } from '../../../../shared/store/desk/dynamo-applicants.ts';
import { dynamoDesk } from '../../../../shared/store/desk/dynamo-desk.ts';
import { dynamoInvitations } from '../../../../shared/store/desk/dynamo-invitations.ts';
import { dynamoOfficers } from '../../../../shared/store/desk/dynamo-officers.ts';
import { dynamoOpenings } from '../../../../shared/store/desk/dynamo-openings.ts';
import { dynamoFormerMailboxes } from '../../../../shared/store/desk/former-mailbox-items.ts';
import { dynamoCircles } from '../../../../shared/store/groups/dynamo-circles.ts';
import { exampleDesk } from '../../../../shared/regions/index.ts';
import { partitions, type Partition } from '../../../../shared/store/keys.ts';
import { newId, sha256 } from '../../../../shared/runtime/identifiers.ts';
import { relinkExpiry } from '../../../../shared/store/linking/link-change-items.ts';
import { dynamoNewLinks } from '../../../../shared/store/mail/dynamo-new-links.ts';
import { dynamoOverview } from '../../../../shared/store/overview/dynamo-overview.ts';
import { dynamoRevocations } from '../../../../shared/store/platform/dynamo-revocations.ts';
import { dynamoSessions } from '../../../../shared/store/platform/dynamo-sessions.ts';
import {
  activeGroup,
  areas,
  coordinatorId,
  groupId,
  later,
  now,
} from '../../../support/builders.ts';
import { sampleInvitation } from '../../../support/samples/sample-invitation.ts';
import { memberThatIs } from '../../../support/samples/sample-member.ts';
import { sampleOfficer } from '../../../support/signed-in-officer.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const stamp = { newId: () => 'id', clock: () => now };
const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);
let memory: TableInMemory;

beforeEach(() => {
  memory = new TableInMemory();
});

/** The times, in seconds since 1970, after which the table may remove the items in this kind of partition. */
const expiries = (partition: Partition): unknown[] =>
  memory
    .all()
    .filter(({ PK }) => String(PK).startsWith(partitions[partition]))
    .map(({ expiresAt }) => expiresAt);

const askForLink = () =>
  dynamoNewLinks(memory.table, stamp).request(
    { id: 'link-request', purpose: 'confirm', subject: groupId(1), mailbox: 'mailbox' },
    { key: 'key', body: 'body' },
    {
      counted: [counting('new-link', 'digest'), counting('sender', 'digest')],
      proof: { digest: 'proof', expires: later({ seconds: 600 }) },
      firstLetter: {
        subject: { kind: 'registration', id: groupId(1) },
        mailbox: 'mailbox',
        sender: 'sender',
        held: true,
      },
    },
  );

describe('The table removes', () => {
  it('a session when it ends', async () => {
    const session = sessionFor(
      { purpose: 'manage', subjectId: groupId(1), recipientId: coordinatorId(1), version: 1 },
      now,
    );

    await dynamoSessions(memory.table).put('digest', session, []);

    expect(expiries('session')).toEqual([seconds(later({ seconds: 1800 }))]);
  });

  it('an officer 366 days after the officer was ended, and nobody who was not', async () => {
    const officers = dynamoOfficers(memory.table, { ...stamp, newId }, sha256);
    const { identity, name, title, organisation, scope, roles } = sampleOfficer();
    const details = { name, title, organisation, scope, roles };
    const admitted = admit(identity, details, { id: '01kam0000000000000000000f1', now });
    await officers.save(undefined, admitted);
    const expiry = () => memory.all().find(({ SK }) => String(SK).startsWith('PERSON#'))?.expiresAt;
    const before = expiry();

    await officers.save(admitted.officer, end(admitted.officer, 'by', now));

    expect([before, expiry()]).toEqual([undefined, seconds(later({ days: 366 }))]);
  });

  it('an invitation after 14 days, and somebody who waits after 30', async () => {
    const invitation = sampleInvitation();
    const event = { name: 'OfficerInvited', data: { officerId: invitation.id } } as const;
    await dynamoInvitations(memory.table, stamp).invite(
      { invitation, event },
      { key: 'key', body: 'body' },
    );
    await dynamoApplicants(memory.table, sha256).put({
      identity: sampleOfficer().identity,
      name: 'Iemand',
      organisation: 'police',
      provider: 'politie',
      municipalities: ['GM0766'],
      askedAt: now.toISOString(),
    });

    const kept = memory.all().filter(({ SK }) => /^(INVITATION|APPLICANT)#/.test(String(SK)));
    expect(
      kept.map(({ expiresAt }) => Number(expiresAt)).toSorted((one, other) => one - other),
    ).toEqual([seconds(later({ days: 14 })), seconds(later({ days: 30 }))]);
  });

  it('a membership of a circle 366 days after the system ended it', async () => {
    const circles = dynamoCircles(memory.table, stamp);
    await circles.save({ after: memberThatIs('joined') });
    await circles.save({
      after: memberThatIs('left', { coordinatorId: coordinatorId(2), source: 'coordinator' }),
    });
    await circles.save({
      after: memberThatIs('left', { coordinatorId: coordinatorId(3), endedFrom: 'joined' }),
    });

    expect(expiries('circle')).toEqual([undefined, undefined, seconds(later({ days: 366 }))]);
  });

  it('what a mailbox was 7 days after it got another address', async () => {
    const desks = dynamoDesk(memory.table, { ...stamp, newId });
    await desks.replace(undefined, exampleDesk('langstraat'));
    const loaded = await desks.find();
    const [mailbox] = loaded?.mailboxes ?? [];
    if (!loaded || !mailbox) throw new Error('the example desk has no mailbox');
    const { id, ...details } = { ...mailbox, email: 'nieuw@dongen.example' };
    const changed = changeMailbox(loaded, id, details, { by: '01kam', municipalities: [] });

    if (changed) await desks.change(loaded, changed);

    const former = await dynamoFormerMailboxes(memory.table).find(id, 2);
    expect(former).toEqual({
      id,
      title: mailbox.title,
      email: mailbox.email,
      municipalities: mailbox.municipalities,
    });
    const kept = memory.all().filter(({ SK }) => String(SK).startsWith('FORMER#'));
    expect(kept.map(({ expiresAt }) => expiresAt)).toEqual([seconds(later({ days: 7 }))]);
  });

  it('that a registration was opened after 15 minutes', async () => {
    await dynamoOpenings(memory.table).record(groupId(1), {
      officerId: '01kam0000000000000000000f1',
      officerTitle: 'Wijkagent Dongen',
      at: now,
    });

    expect(expiries('opening')).toEqual([seconds(later({ seconds: 900 }))]);
  });

  it('a revocation after 400 days, when every token from before it has expired', async () => {
    await dynamoRevocations(memory.table, stamp).revoke({ subjectId: groupId(1) });

    expect(expiries('revocation')).toEqual([seconds(later({ days: 400 }))]);
    expect(keepRevocationDays).toBeGreaterThan(longestTokenDays);
  });

  it('a request for a new link after 14 days, and its idempotency key after a day', async () => {
    await askForLink();

    // The event about the request is kept until it has been published.
    expect(expiries('linkRequest').filter((expiry) => expiry !== undefined)).toEqual([
      seconds(later({ days: 14 })),
    ]);
    expect(expiries('idempotencyKey')).toEqual([seconds(later({ days: 1 }))]);
  });

  it('a first letter and the note that it was held back after 9 days', async () => {
    await askForLink();

    expect(expiries('firstLetter')).toEqual([
      seconds(later({ days: keepFirstLetterDays })),
      seconds(later({ days: 9 })),
    ]);
  });

  it('a count when its period ends, and a used proof when it could no longer be used', async () => {
    await askForLink();

    expect(new Set(expiries('cap'))).toEqual(
      new Set([
        seconds(periodOf('new-link', now).endsAt),
        seconds(periodOf('sender', now).endsAt),
        seconds(later({ seconds: 600 })),
      ]),
    );
  });

  it('every count within a day', () => {
    for (const cap of Object.keys(caps) as CapName[])
      expect(periodOf(cap, now).endsAt.getTime()).toBeLessThanOrEqual(later({ days: 1 }).getTime());
  });

  it('what a relink job recorded after 90 days', () => {
    expect(relinkExpiry(now)).toBe(seconds(later({ days: 90 })));
  });

  it('the sign that a group left the overview after a day', async () => {
    const group = activeGroup(1, areas.rijen);

    await dynamoOverview(memory.table, () => now).project(group, async () => undefined);

    expect(expiries('overview')).toEqual([seconds(later({ days: 1 }))]);
  });
});
