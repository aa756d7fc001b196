import { describe, expect, it } from 'vitest';
import { showDeskGroup } from '../../../../../functions/desk/show-desk-group/show-desk-group.ts';
import { RightMissing } from '../../../../../shared/domain/desk/officer.ts';
import type { SignedInOfficer } from '../../../../../shared/domain/desk/officer-session.ts';
import { UnreadableItem } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound, type Group } from '../../../../../shared/domain/groups/group.ts';
import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { StoredEvent } from '../../../../../shared/ports/groups.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { deskGroupResponse } from '../../../../../shared/requests/desk/desk-group.ts';
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
import { FakeCircles } from '../../../../support/fakes/fake-circles.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeLinks } from '../../../../support/fakes/fake-links.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { FakeNeighbourGroups } from '../../../../support/fakes/fake-neighbour-groups.ts';
import { sharedByTwo } from '../../../../support/regions.ts';
import {
  officerOfDongen,
  officerOfWaalwijk,
  officerWith,
  sampleOfficer,
} from '../../../../support/signed-in-officer.ts';
import { memberThatIs } from '../../../../support/samples/sample-member.ts';

const officer = officerWith();
const group = activeGroup(1, areas.dongenVaart);
const neighbour = activeGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand });

/** An event that was stored this many days after the registration. */
const stored = (number: number, days: number, event: StoredEvent['event']): StoredEvent => ({
  id: eventId(number),
  time: later({ days }).toISOString(),
  event,
});
const ids = { groupId: groupId(1), municipality: 'GM0766', version: 3 };

async function given(
  {
    shown = group,
    coordinators = [coordinatorOf(group)],
    events = [] as readonly StoredEvent[],
  }: {
    shown?: Group;
    coordinators?: readonly Coordinator[];
    events?: readonly StoredEvent[];
  } = {},
  today = now,
) {
  const groups = new FakeGroups().add(shown, ...coordinators).add(neighbour);
  const links = new FakeLinks(groups);
  const circles = new FakeCircles(groups);
  const asked: string[] = [];
  return {
    asked,
    groups,
    circles,
    links,
    history: { of: async () => events },
    joining: {
      of: async ({ id, municipality }: Pick<Group, 'id' | 'municipality'>) => ({
        groupId: id,
        municipality,
        state: 'open' as const,
        lapses: 0,
        version: 0,
      }),
    },
    neighbourGroups: new FakeNeighbourGroups({ langstraat: groups }),
    officers: { find: async (id: string) => (id === officer.id ? sampleOfficer() : undefined) },
    notes: {
      of: async () => ({
        version: 2,
        notes: [
          { id: eventId(8), by: noted, text: 'Gebeld: de groep loopt goed.' },
          { id: eventId(9), by: noted, removed: noted },
        ],
      }),
    },
    letters: {
      of: async (event: string) => {
        asked.push(event);
        return [{ letter: 'welcome', recipientId: coordinatorId(1), state: 'sent' as const }];
      },
    },
    log: new FakeLog(),
    region: langstraat,
    regions: sharedByTwo(),
    clock: () => today,
  };
}

const noted = {
  officerId: officer.id,
  officerTitle: 'Medewerker OOV gemeente Dongen',
  at: now.toISOString(),
};

const link = {
  groupId: groupId(1),
  neighbourId: groupId(2),
  neighbourRegionId: 'langstraat',
  neighbourMunicipality: loonOpZand,
  distance: 104,
  relation: 'near',
  overlap: 0,
  crossesBorder: true,
  since: now.toISOString(),
  areaVersions: { own: 1, neighbour: 1 },
} as const;

const limited = { 'groups.see': 'region', 'follow-up': ['GM0766'] } as const;

const unreadable = (key: string) => async () => {
  throw new UnreadableItem(key);
};

describe('The page of a group on the desk', () => {
  it('shows its facts, in the form of the response schema', async () => {
    const page = await showDeskGroup(await given(), officer, 'LS-00001');

    expect(deskGroupResponse.parse(page)).toEqual(page);
    expect(page).toMatchObject({
      id: groupId(1),
      status: 'active',
      joining: 'open',
      municipality: { code: 'GM0766', name: 'Dongen' },
      maySeeContacts: true,
    });
  });

  it('shows the desk’s notes, newest first, only to those who may follow up the group', async () => {
    const by = { officer: noted.officerTitle, at: noted.at };

    const { notes } = await showDeskGroup(await given(), officer, 'LS-00001');
    expect(notes).toEqual([
      { id: eventId(9), by, removed: by },
      { id: eventId(8), by, text: 'Gebeld: de groep loopt goed.' },
    ]);
    for (const rights of [
      { 'groups.see': 'region' },
      { 'groups.see': 'region', 'follow-up': ['GM0809'] },
    ])
      expect(
        await showDeskGroup(await given(), { ...officer, rights } as SignedInOfficer, 'LS-00001'),
      ).not.toHaveProperty('notes');
  });

  it.each(['pending', 'asked', 'active', 'rejected'] as const)(
    'contains no contact details of a group that is %s',
    async (status) => {
      const shown = groupThatIs(status, { reference: 'LS-00001' });
      const { name, email, phone } = coordinatorOf(shown);

      const page = JSON.stringify(await showDeskGroup(await given({ shown }), officer, 'LS-00001'));

      for (const detail of [name, email, phone, coordinatorId(1)])
        expect(page).not.toContain(detail);
    },
  );

  it.each(['pending', 'asked', 'rejected', 'withdrawn', 'closed'] as const)(
    'does not say that residents can join a group that is %s',
    async (status) => {
      const shown = groupThatIs(status, { reference: 'LS-00001' });

      expect(await showDeskGroup(await given({ shown }), officer, 'LS-00001')).not.toHaveProperty(
        'joining',
      );
    },
  );

  it('shows whether mail reaches each coordinator, and the membership of the circle', async () => {
    const first = coordinatorOf(group);
    const second = {
      ...first,
      id: coordinatorId(2),
      role: 'second' as const,
      mailState: 'bouncing' as const,
      consents: { terms: first.consents.terms },
    };
    const needs = await given({ coordinators: [first, second] });
    const since = later({ hours: 1 }).toISOString();
    needs.circles.add(memberThatIs('invited', { coordinatorId: first.id, since }));

    const { coordinators } = await showDeskGroup(needs, officer, 'LS-00001');

    expect(coordinators).toEqual([
      { role: 'first', mail: 'ok', sharesContact: true, circle: { state: 'invited', since } },
      { role: 'second', mail: 'bouncing', sharesContact: false },
    ]);
  });

  it('shows a neighbour across the border, with whom to contact there', async () => {
    const needs = await given();
    await needs.links.link(link, group);

    const { neighbours } = await showDeskGroup(needs, officer, 'LS-00001');

    expect(neighbours).toMatchObject([
      {
        reference: 'LS-00002',
        municipality: { name: 'Loon op Zand' },
        distance: 104,
        crossesBorder: true,
        linkedSince: now.toISOString(),
        desk: {
          police: { name: langstraat.police.team },
          municipality: { name: 'Loon op Zand' },
        },
      },
    ]);
  });

  it('tells the history with job titles, and which letters the events of the last 30 days led to', async () => {
    const events = [
      stored(1, 0, { name: 'RegistrationConfirmed', data: ids }),
      stored(2, 2, { name: 'GroupApproved', data: { ...ids, officerId: officer.id } }),
      stored(3, 40, { name: 'MailBounced', data: { groupId: group.id, coordinatorId: 'x' } }),
    ];
    const needs = await given({ events }, later({ days: 41 }));

    const page = await showDeskGroup(needs, officer, 'LS-00001');

    expect(page.history).toEqual([
      { event: 'GroupRegistered', at: group.registeredAt },
      { event: 'RegistrationConfirmed', at: events[0]?.time },
      { event: 'GroupApproved', at: events[1]?.time, officer: 'Wijkagent Dongen' },
      { event: 'MailBounced', at: events[2]?.time },
    ]);
    expect(needs.asked).toEqual([eventId(3)]);
    expect(page.letters).toEqual([{ letter: 'welcome', at: events[2]?.time, state: 'sent' }]);
  });

  it('tells what an officer did to the group and why, with the title that the officer had then', async () => {
    const act = {
      kind: 'close',
      officerId: 'since-removed',
      officerTitle: 'Wijkagent Dongen-Noord',
      at: now.toISOString(),
      version: 4,
      reason: 'ended',
      text: 'Niemand doet meer mee.',
      changes: [],
    } as const;
    const closed = { ...ids, version: 4, officerId: act.officerId };
    const joining = { ...ids, joining: 'open' } as const;
    const events = [
      stored(1, 0, { name: 'JoiningChanged', data: joining }),
      stored(2, 1, { name: 'GroupClosed', data: closed }),
    ];
    const shown: Group = { ...group, status: 'closed', version: 4, acts: [act] };

    const { history } = await showDeskGroup(await given({ shown, events }), officer, 'LS-00001');

    const { kind, reason, text, changes } = act;
    expect(history.slice(1)).toEqual([
      {
        event: 'GroupClosed',
        at: events[1]?.time,
        officer: act.officerTitle,
        act: { kind, reason, text, changes },
      },
    ]);
  });

  it('says in the history which of their own details a coordinator changed, without the details', async () => {
    const about = { groupId: groupId(1), coordinatorId: coordinatorId(1), municipality: 'GM0766' };
    const events = [
      stored(1, 0, { name: 'CoordinatorChanged', data: { ...about, changed: ['name', 'phone'] } }),
      stored(2, 1, { name: 'ConsentWithdrawn', data: about }),
    ];

    const { history } = await showDeskGroup(await given({ events }), officer, 'LS-00001');

    expect(history.slice(1)).toEqual([
      { event: 'CoordinatorChanged', at: events[0]?.time, changed: ['name', 'phone'] },
      { event: 'ConsentWithdrawn', at: events[1]?.time },
    ]);
  });

  it.each([
    ['decides in the municipality', officer, group, ['correct', 'move', 'close']],
    ['decides elsewhere', officerWith({ scope: ['GM0867'] }), group, []],
    ['may only follow up', { ...officer, rights: limited }, group, ['correct']],
    ['looks at a registration', officer, groupThatIs('pending', { reference: 'LS-00001' }), []],
  ] as const)('says what an officer who %s can do', async (_who, who, shown, mayDo) => {
    const page = await showDeskGroup(await given({ shown }), who, 'LS-00001');

    expect(page).toMatchObject({ mayDo, version: shown.version });
  });

  it('leaves out a neighbour, and the title of an officer, that cannot be read, and reports them', async () => {
    const approved = stored(1, 0, { name: 'GroupApproved', data: { ...ids, officerId: 'gone' } });
    const needs = await given({ events: [approved] });
    await needs.links.link(link, group);
    Object.assign(needs.neighbourGroups, { find: unreadable('a neighbour') });
    Object.assign(needs.officers, { find: unreadable('an officer') });

    const page = await showDeskGroup(needs, officer, 'LS-00001');

    expect(page.neighbours).toEqual([]);
    expect(page.history).toContainEqual({ event: 'GroupApproved', at: approved.time });
    expect(needs.log.lines.map(({ ids: about }) => about)).toEqual(
      expect.arrayContaining([{ key: 'a neighbour' }, { key: 'an officer' }]),
    );
  });

  it('looks up the letters of at most 40 events, the latest first', async () => {
    const events = Array.from({ length: 50 }, (_, index) =>
      stored(index, 0, { name: 'RegistrationConfirmed', data: ids }),
    );
    const needs = await given({ events });

    await showDeskGroup(needs, officer, 'LS-00001');

    expect(needs.asked).toHaveLength(40);
    expect(needs.asked[0]).toBe(eventId(49));
  });

  it('is also for the police elsewhere in the region, who may not see contact details', async () => {
    const elsewhere = officerWith({ scope: ['GM0867'] });

    expect(await showDeskGroup(await given(), elsewhere, 'LS-00001')).toMatchObject({
      maySeeContacts: false,
    });
    expect(await showDeskGroup(await given(), officerOfDongen, 'LS-00001')).toMatchObject({
      maySeeContacts: true,
    });
  });
});

describe('The page of a group is refused', () => {
  it.each<[string, SignedInOfficer, string, new () => Error]>([
    ['to a municipal officer elsewhere', officerOfWaalwijk, 'LS-00001', RightMissing],
    ['if there is no such group', officer, 'LS-99999', GroupNotFound],
  ])('%s', async (_what, who, reference, refusal) => {
    await expect(showDeskGroup(await given(), who, reference)).rejects.toBeInstanceOf(refusal);
  });
});
