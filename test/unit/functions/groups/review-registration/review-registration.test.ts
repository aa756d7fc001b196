import { afterEach, describe, expect, it } from 'vitest';
import { reviewRegistration } from '../../../../../functions/groups/review-registration/review-registration.ts';
import type { SignedInOfficer } from '../../../../../shared/domain/desk/officer-session.ts';
import { initialReplyTexts } from '../../../../../shared/domain/desk/initial-reply-texts.ts';
import type { ReplyText } from '../../../../../shared/domain/desk/reply-text.ts';
import { RightMissing, type Officer } from '../../../../../shared/domain/desk/officer.ts';
import { UnreadableItem } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound, type Group } from '../../../../../shared/domain/groups/group.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import type { FoundContact, StoredEvent } from '../../../../../shared/ports/groups.ts';
import { reviewResponse } from '../../../../../shared/requests/groups/review-response.ts';
import {
  activeGroup,
  areas,
  coordinatorId,
  coordinatorOf,
  eventId,
  groupId,
  groupThatIs,
  later,
  loonOpZand,
  now,
} from '../../../../support/builders.ts';
import { historySentence } from '../../../../../web/desk/review/history.tsx';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { FakeNeighbourGroups } from '../../../../support/fakes/fake-neighbour-groups.ts';
import { FakeNeighbours } from '../../../../support/fakes/fake-neighbours.ts';
import { onlyRegion } from '../../../../support/regions.ts';
import {
  officerOfDongen,
  officerOfWaalwijk,
  officerWith,
  sampleOfficer,
  sampleStandIn,
} from '../../../../support/signed-in-officer.ts';

const officer = officerWith();
const dongen = 'GM0766';

let replyTexts: readonly ReplyText[] = initialReplyTexts;
afterEach(() => {
  replyTexts = initialReplyTexts;
});

function given(group: Group = groupThatIs('pending'), ...others: Group[]) {
  const groups = new FakeGroups().add(group, coordinatorOf(group));
  others.forEach((other, index) =>
    groups.add(other, {
      ...coordinatorOf(other),
      id: coordinatorId(index + 2),
      email: `coordinator.${index}@post.example`,
      phone: `+3161000000${index}`,
    }),
  );
  return {
    groups,
    history: { of: async (): Promise<readonly StoredEvent[]> => [] },
    officers: {
      find: async (id: string): Promise<Officer | undefined> =>
        id === officer.id ? sampleOfficer() : undefined,
    },
    openings: {
      of: async () => [
        { officerId: officerOfDongen.id, officerTitle: officerOfDongen.title, at: now },
        { officerId: officer.id, officerTitle: officer.title, at: now },
      ],
    },
    replyTexts: { find: async () => ({ texts: replyTexts, version: 0 }) },
    contacts: { find: async (): Promise<readonly FoundContact[]> => [] },
    neighbours: new FakeNeighbours(groups),
    neighbourGroups: new FakeNeighbourGroups({ langstraat: groups }),
    region: langstraat,
    regions: onlyRegion(),
    clock: () => later({ seconds: 60 }),
    log: new FakeLog(),
  };
}

/** An event that was stored this many hours after the registration. */
const stored = (hours: number, event: StoredEvent['event']): StoredEvent => ({
  id: eventId(hours),
  time: later({ hours }).toISOString(),
  event,
});

describe('An officer who is signed in', () => {
  it('sees the registration, as the response schema defines it, and may decide', async () => {
    const review = await reviewRegistration(given(), officer, groupId(1));

    expect(reviewResponse.parse(review)).toEqual(review);
    expect(review).toMatchObject({
      municipality: { code: dongen, name: 'Dongen' },
      sharesContact: true,
      version: 2,
      mayDecide: 'yes',
      maySeeContacts: true,
      nearby: [],
    });
  });

  it.each(['pending', 'asked', 'active', 'rejected'] as const)(
    'sees no contact details of a group that is %s',
    async (status) => {
      const { name, email, phone } = coordinatorOf(groupThatIs(status));

      const review = JSON.stringify(
        await reviewRegistration(given(groupThatIs(status)), officer, groupId(1)),
      );

      for (const detail of [name, email, phone]) expect(review).not.toContain(detail);
    },
  );

  it('changes nothing by reading it', async () => {
    const needs = given();

    await reviewRegistration(needs, officer, groupId(1));

    expect(needs.groups.events).toEqual([]);
    expect(needs.groups.all).toEqual([groupThatIs('pending')]);
  });

  it('sees active groups and waiting registrations nearby, likely duplicates first', async () => {
    const near = activeGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand });
    const far = activeGroup(4, areas.rijen);
    const twin = groupThatIs('pending', { id: groupId(5), reference: 'LS-00005' });
    const { area } = activeGroup(6, areas.rijen);
    const elsewhere = groupThatIs('asked', { id: groupId(6), reference: 'LS-00006', area });
    const needs = given(groupThatIs('pending'), near, far, twin, elsewhere);

    const { nearby } = await reviewRegistration(needs, officer, groupId(1));

    expect(nearby).toMatchObject([
      { reference: 'LS-00005', waits: true, id: groupId(5), overlap: 1, duplicate: ['area'] },
      { reference: 'LS-00002', waits: false, relation: 'near', duplicate: [] },
    ]);
  });

  it('sees that a registration elsewhere has the same mailbox and phone', async () => {
    const { area } = activeGroup(6, areas.rijen);
    const other = groupThatIs('pending', { id: groupId(6), reference: 'LS-00006', area });
    const needs = given();
    needs.groups.add(other, {
      ...coordinatorOf(other),
      id: coordinatorId(6),
      email: 'Beheerder+groep@vaart.example',
    });

    const { nearby } = await reviewRegistration(needs, officer, groupId(1));

    expect(nearby).toMatchObject([
      { reference: 'LS-00006', overlap: 0, duplicate: ['mailbox', 'phone'] },
    ]);
  });

  it('sees who decided what when it is already decided', async () => {
    const review = await reviewRegistration(given(groupThatIs('rejected')), officer, groupId(1));

    expect(review).toMatchObject({
      mayDecide: 'decided',
      decision: { kind: 'rejected', officer: 'Wijkagent Dongen' },
    });
  });

  it('sees another version once a colleague has asked a question', async () => {
    const before = await reviewRegistration(given(groupThatIs('pending')), officer, groupId(1));
    const after = await reviewRegistration(given(groupThatIs('asked')), officer, groupId(1));

    expect([before.version, after.version]).toEqual([2, 3]);
  });

  it('sees what the coordinator corrected along with the answer', async () => {
    const replaced = { participants: 30, area: { polygon: areas.rijen, streets: 'Vaartweg' } };
    const answered = groupThatIs('pending', {
      version: 4,
      answer: { text: 'Ja.', at: now.toISOString(), replaced },
    });

    const review = await reviewRegistration(given(answered), officer, groupId(1));

    expect(review).toMatchObject({
      version: 4,
      answer: {
        text: 'Ja.',
        replaced: { participants: 30, streets: 'Vaartweg', polygon: areas.rijen },
      },
    });
  });

  it('sees the history, with the job title of whoever acted', async () => {
    const group = groupThatIs('pending');
    const ids = { groupId: group.id, municipality: dongen, version: 2 };
    const events = [
      stored(1, { name: 'RegistrationConfirmed', data: ids }),
      stored(2, { name: 'RegistrationReminderDue', data: { ...ids, days: 3 } }),
      stored(3, { name: 'QuestionAsked', data: { ...ids, officerId: officer.id } }),
      stored(4, { name: 'QuestionTakenBack', data: { ...ids, officerId: 'wijkagent-vertrokken' } }),
    ];

    const { history } = await reviewRegistration(
      { ...given(), history: { of: async () => events } },
      officer,
      groupId(1),
    );

    expect(history).toEqual([
      { event: 'GroupRegistered', at: now.toISOString() },
      { event: 'RegistrationConfirmed', at: later({ hours: 1 }).toISOString() },
      { event: 'RegistrationReminderDue', at: later({ hours: 2 }).toISOString(), days: 3 },
      {
        event: 'QuestionAsked',
        at: later({ hours: 3 }).toISOString(),
        officer: 'Wijkagent Dongen',
      },
      { event: 'QuestionTakenBack', at: later({ hours: 4 }).toISOString() },
    ]);
  });

  it.each([
    ['by name while it is active', 'active', { reference: 'LS-2ABCD', name: 'Vaart Oost' }],
    ['by reference only when it has ended', 'closed', { reference: 'LS-2ABCD' }],
  ] as const)(
    'sees of which group the registration is a duplicate, %s',
    async (_how, status, shown) => {
      const other = groupThatIs(status, {
        id: groupId(2),
        reference: 'LS-2ABCD',
        name: 'Vaart Oost',
      });
      const rejected = groupThatIs('rejected');
      const duplicateOf = { regionId: 'langstraat', groupId: other.id, reference: 'LS-2ABCD' };
      const decided = {
        ...rejected,
        decision: { kind: 'rejected', officerId: officer.id, at: now.toISOString(), duplicateOf },
      } as const;
      const about = {
        groupId: groupId(1),
        municipality: dongen,
        version: 3,
        officerId: officer.id,
      };
      const history = { of: async () => [stored(1, { name: 'GroupRejected', data: about })] };

      const review = await reviewRegistration(
        { ...given(decided, other), history },
        officer,
        groupId(1),
      );

      expect(review.decision?.duplicateOf).toEqual(shown);
      expect(review.history.at(-1)?.duplicateOf).toEqual(shown);
      expect(reviewResponse.parse(review)).toEqual(review);
    },
  );

  it('sees that a colleague registered the group on behalf of the coordinator', async () => {
    const onBehalf = {
      officerId: 'oov-vertrokken',
      officerTitle: 'Medewerker OOV gemeente Dongen',
      organisation: 'municipality',
      conversation: 'counter',
    } as const;
    const needs = given();
    const [group] = needs.groups.all;
    if (group) needs.groups.add({ ...group, onBehalf });

    const { history } = await reviewRegistration(needs, officer, groupId(1));

    expect(history[0]).toEqual({
      event: 'GroupRegistered',
      at: now.toISOString(),
      officer: 'Medewerker OOV gemeente Dongen',
      conversation: 'counter',
    });
    expect(history.map(historySentence)[0]).toBe(
      'Medewerker OOV gemeente Dongen meldde de groep aan namens de coördinator, na een gesprek aan de balie.',
    );
  });

  it('sees which colleague has it open, and texts to start from that name the group', async () => {
    const review = await reviewRegistration(given(), officer, groupId(1));

    expect(review.openedBy).toEqual([
      { officer: 'Medewerker OOV gemeente Dongen', at: now.toISOString() },
    ]);
    expect(review.replyTexts.map(({ text }) => text).join()).toContain('Buurtapp De Vaart');
    expect(review.replyTexts.map(({ text }) => text).join()).not.toMatch(/\{\w+\}/);
  });

  it('starts from the texts that the manager of the region wrote', async () => {
    const own = { id: 'straten', use: 'ask', title: 'Straten' } as const;
    replyTexts = [{ ...own, text: 'Welke straten horen bij {groep} in {gemeente}?' }];

    const review = await reviewRegistration(given(), officer, groupId(1));

    expect(review.replyTexts).toEqual([
      { ...own, text: 'Welke straten horen bij Buurtapp De Vaart in Dongen?' },
    ]);
  });

  it('of the police elsewhere in the region sees it, but may not decide or see contact details', async () => {
    const elsewhere = officerWith({ scope: ['GM0867'] });

    expect(await reviewRegistration(given(), elsewhere, groupId(1))).toMatchObject({
      mayDecide: 'elsewhere',
      maySeeContacts: false,
    });
  });
});

const oneUnreadable = async () => ({
  groups: [],
  unreadable: ['GROUP#langstraat#damaged'],
});

it('A waiting registration that cannot be read is reported, and does not hide the rest', async () => {
  const needs = given();

  const review = await reviewRegistration(
    { ...needs, groups: Object.assign(needs.groups, { waiting: oneUnreadable }) },
    officer,
    groupId(1),
  );

  expect(review.id).toBe(groupId(1));
  expect(needs.log.lines).toEqual([
    {
      level: 'warn',
      message: 'a group around a registration cannot be read',
      ids: { key: 'GROUP#langstraat#damaged' },
    },
  ]);
});

it.each<[string, (needs: ReturnType<typeof given>) => void, string]>([
  [
    'the coordinators of another waiting registration',
    ({ groups }) => {
      const all = groups.coordinators.bind(groups);
      groups.coordinators = async (id) => {
        if (id === groupId(2)) throw new UnreadableItem('GROUP#langstraat#2 COORDINATOR#1');
        return all(id);
      };
    },
    'GROUP#langstraat#2 COORDINATOR#1',
  ],
  [
    'a neighbour',
    (needs) => {
      const { neighbourGroups } = needs;
      const find = neighbourGroups.find.bind(neighbourGroups);
      neighbourGroups.find = async (each) => {
        if (each.groupId === groupId(4)) throw new UnreadableItem('GROUP#langstraat#4 STATE');
        return find(each);
      };
    },
    'GROUP#langstraat#4 STATE',
  ],
])('A review leaves out %s, and logs it once', async (_what, damage, key) => {
  const around = ['pending', 'pending', 'active', 'active'] as const;
  const others = around.map((status, index) => groupThatIs(status, { id: groupId(index + 2) }));
  const needs = given(groupThatIs('pending'), ...others);
  damage(needs);

  const review = await reviewRegistration(needs, officer, groupId(1));

  expect(review.nearby).toHaveLength(others.length - 1);
  const message = 'a group around a registration cannot be read';
  expect(needs.log.lines).toEqual([{ level: 'warn', message, ids: { key } }]);
});

it('A review fails if the neighbours cannot be read at all, because a duplicate could be among them', async () => {
  const needs = given(groupThatIs('pending'), groupThatIs('pending', { id: groupId(2) }));
  needs.groups.coordinators = async (id) => {
    if (id === groupId(2)) throw new Error('the table is away');
    return [];
  };

  await expect(reviewRegistration(needs, officer, groupId(1))).rejects.toThrow('the table is away');
});

const unreadableOfficer = async (id: string) => Promise.reject(new UnreadableItem(`PERSON#${id}`));

it('A review shows the history without the title of an officer who cannot be read', async () => {
  const needs = given();
  const about = { groupId: groupId(1), municipality: dongen, version: 3 };
  const asked = { ...about, officerId: officer.id };
  const history = { of: async () => [stored(1, { name: 'QuestionAsked', data: asked })] };

  const review = await reviewRegistration(
    { ...needs, history, officers: { find: unreadableOfficer } },
    officer,
    groupId(1),
  );

  expect(review.history.map(({ event }) => event)).toEqual(['GroupRegistered', 'QuestionAsked']);
  expect(needs.log.lines.map(({ ids }) => ids)).toEqual([{ key: `PERSON#${officer.id}` }]);
});

const reviewBy = (reviewer: Officer, known: readonly Officer[]) =>
  reviewRegistration(
    {
      ...given(),
      officers: { find: async (id: string) => known.find((each) => each.id === id) },
    },
    officerWith(reviewer),
    groupId(1),
  );

describe('An officer who stands in for a colleague', () => {
  const away = sampleOfficer({ id: '01kam0000000000000000000f8', title: 'Wijkagent Vaart' });
  const standIn = sampleStandIn({ forOfficerId: away.id, from: now.toISOString() });
  const elsewhere = sampleOfficer({ scope: ['GM0867'], standsInFor: [standIn] });

  it('reads for whom, and until when', async () => {
    const review = await reviewBy(elsewhere, [elsewhere, away]);

    expect(review.standsInFor).toEqual({ officer: 'Wijkagent Vaart', until: standIn.until });
    expect(review.mayDecide).toBe('yes');
    expect(reviewResponse.parse(review)).toEqual(review);
  });

  it('still reads until when if the colleague is not known any more', async () => {
    expect((await reviewBy(elsewhere, [elsewhere])).standsInFor).toEqual({ until: standIn.until });
  });

  it('reads nothing of it where their own roles suffice, or before the period begins', async () => {
    const here = sampleOfficer({ standsInFor: [standIn] });
    const soon = sampleOfficer({ scope: ['GM0867'], standsInFor: [sampleStandIn()] });

    expect((await reviewBy(here, [here, away])).standsInFor).toBeUndefined();
    expect((await reviewBy(soon, [soon, away])).standsInFor).toBeUndefined();
  });
});

describe('A review is refused', () => {
  it.each<[string, SignedInOfficer, Group, new () => Error]>([
    [
      'to an officer of another municipality',
      officerOfWaalwijk,
      groupThatIs('pending'),
      RightMissing,
    ],
    ['before the address is confirmed', officer, groupThatIs('submitted'), GroupNotFound],
  ])('%s', async (_what, who, group, refusal) => {
    await expect(reviewRegistration(given(group), who, groupId(1))).rejects.toBeInstanceOf(refusal);
  });
});

const far = { ...activeGroup(2, areas.kaatsheuvelOost), municipality: loonOpZand };
const atLoonOpZand = (groups: Group[], who: SignedInOfficer = officer) => {
  const needs = given(groupThatIs('pending'));
  const digests = { mailbox: 'digest of a mailbox', phone: 'digest of a number' };
  needs.groups.add(groupThatIs('pending'), {
    ...coordinatorOf(groupThatIs('pending')),
    digests,
  });
  groups.forEach((other, index) =>
    needs.groups.add(other, {
      ...coordinatorOf(other, { id: coordinatorId(index + 2), phone: '+31687654321' }),
      digests: { ...digests, phone: 'digest of another number' },
    }),
  );
  const contacts = {
    find: async (digest: string) =>
      digest === digests.mailbox
        ? [groupThatIs('pending'), ...groups].map(({ id }, index) => ({
            groupId: id,
            coordinatorId: coordinatorId(index + 1),
          }))
        : [],
  };
  return reviewRegistration({ ...needs, contacts }, who, groupId(1));
};

describe('A group of the same coordinator far away', () => {
  it('is shown as a likely duplicate, active or waiting', async () => {
    const waiting = {
      ...groupThatIs('pending'),
      id: groupId(3),
      reference: 'LS-00003',
      area: far.area,
    };

    const review = await atLoonOpZand([far, waiting]);

    expect(reviewResponse.parse(review)).toEqual(review);
    expect(review.nearby).toMatchObject([
      { reference: 'LS-00003', waits: true, duplicate: ['mailbox'] },
      { reference: far.reference, waits: false, duplicate: ['mailbox'] },
    ]);
    expect(review.duplicatesElsewhere).toEqual([]);
  });

  it.each(['closed', 'rejected', 'submitted'] as const)(
    'is left out if it is %s',
    async (status) => {
      const review = await atLoonOpZand([{ ...far, status }]);

      expect(review.nearby).toEqual([]);
      expect(review.duplicatesElsewhere).toEqual([]);
    },
  );

  it('that the officer may not see is only mentioned, with whom to ask', async () => {
    const review = await atLoonOpZand([far], officerOfDongen);

    expect(review.nearby).toEqual([]);
    expect(review.duplicatesElsewhere).toEqual([
      {
        municipality: 'Loon op Zand',
        desk: {
          police: expect.objectContaining({ name: langstraat.police.team }) as object,
          municipality: expect.objectContaining({ name: 'Loon op Zand' }) as object,
        },
      },
    ]);
    expect(JSON.stringify(review)).not.toContain(far.reference);
  });

  it('is left out if its coordinator has other details now', async () => {
    const needs = given(groupThatIs('pending'), far);
    needs.groups.add(groupThatIs('pending'), {
      ...coordinatorOf(groupThatIs('pending')),
      digests: { mailbox: 'old', phone: 'old' },
    });
    const contacts = { find: async () => [{ groupId: far.id, coordinatorId: coordinatorId(2) }] };

    const review = await reviewRegistration({ ...needs, contacts }, officer, groupId(1));

    expect(review.nearby).toEqual([]);
  });
});
