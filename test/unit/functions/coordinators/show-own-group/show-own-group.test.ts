import { describe, expect, it } from 'vitest';
import { showOwnGroup } from '../../../../../functions/coordinators/show-own-group/show-own-group.ts';
import { CredentialRefused, UnreadableItem } from '../../../../../shared/domain/errors.ts';
import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import { changeFacts } from '../../../../../shared/domain/groups/coordinator-change.ts';
import { correctFacts } from '../../../../../shared/domain/groups/act-on-group.ts';
import type { StoredEvent } from '../../../../../shared/ports/groups.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { ownGroupResponse } from '../../../../../shared/requests/coordinators/own-group.ts';
import {
  activeGroup,
  areas,
  coordinatorId,
  coordinatorOf,
  eventId,
  groupId,
  later,
  loonOpZand,
  now,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeJoining } from '../../../../support/fakes/fake-joining.ts';
import { FakeJoins } from '../../../../support/fakes/fake-joins.ts';
import { FakeLinks } from '../../../../support/fakes/fake-links.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { FakeNeighbourGroups } from '../../../../support/fakes/fake-neighbour-groups.ts';
import { asker, joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';
import { sharedByTwo } from '../../../../support/regions.ts';

const group = activeGroup(1, areas.dongenVaart);
const neighbour = activeGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand });
const { reference = '' } = group;
const consent = { givenAt: now.toISOString(), textVersion: '1' };
const sharing = { terms: consent, shareContact: consent };
const other = coordinatorOf(neighbour, {
  id: coordinatorId(2),
  name: 'Test Buur',
  email: 'buur@post.example',
  phone: '+31612345679',
});

const link = {
  groupId: groupId(1),
  neighbourId: groupId(2),
  neighbourRegionId: 'langstraat',
  neighbourMunicipality: loonOpZand,
  distance: 138.4,
  relation: 'near',
  overlap: 0,
  crossesBorder: true,
  since: now.toISOString(),
  areaVersions: { own: 1, neighbour: 1 },
} as const;

const stored = (number: number, event: StoredEvent['event']): StoredEvent => ({
  id: eventId(number),
  time: later({ days: number }).toISOString(),
  event,
});

async function given({
  shown = group,
  own = {},
  theirs = {},
  events = [],
}: {
  shown?: typeof group;
  own?: Partial<Coordinator>;
  theirs?: Partial<Coordinator>;
  events?: readonly StoredEvent[];
} = {}) {
  const groups = new FakeGroups()
    .add(shown, coordinatorOf(shown, own))
    .add(neighbour, { ...other, ...theirs });
  const links = new FakeLinks(groups);
  const joining = new FakeJoining();
  const grant = { subjectId: groupId(1), version: 3, coordinatorId: coordinatorId(1) };
  await links.link(link, shown);
  return {
    groups,
    links,
    joining,
    joins: new FakeJoins({ groups, joining, clock: () => now }),
    authority: new FakeAuthority()
      .grantCoordinator('token', { ...grant, purpose: 'manage' })
      .grantCoordinator('answer', { ...grant, purpose: 'answer' }),
    history: { of: async () => events },
    neighbourGroups: new FakeNeighbourGroups({ langstraat: groups }),
    region: langstraat,
    regions: sharedByTwo(),
    log: new FakeLog(),
  };
}

describe('A coordinator', () => {
  it('sees the facts of the group as they are stored', async () => {
    const shown = await showOwnGroup(await given(), reference, 'token');

    expect(ownGroupResponse.parse(shown)).toMatchObject({
      reference,
      name: group.name,
      participants: group.participants,
      streets: group.area.streets,
      joining: 'open',
      version: group.version,
      openRequests: { count: 0 },
    });
  });

  it.each([
    ['both share theirs', sharing, sharing, 1],
    ['the neighbour does not share theirs', sharing, { terms: consent }, 0],
    ['they do not share their own', { terms: consent }, sharing, 0],
  ])('sees a neighbour, with contact details only if %s: %#', async (_, own, theirs, count) => {
    const needs = await given({ own: { consents: own }, theirs: { consents: theirs } });

    const { neighbours, sharesContact } = await showOwnGroup(needs, reference, 'token');

    expect(neighbours).toMatchObject([
      { reference: neighbour.reference, name: neighbour.name, distance: 138.4, relation: 'near' },
    ]);
    expect(neighbours[0]?.contacts).toHaveLength(count);
    expect(JSON.stringify(neighbours).includes('buur@post.example')).toBe(count === 1);
    expect(sharesContact).toBe('shareContact' in own);
  });

  it('sees the group even if a neighbour cannot be read, which is logged', async () => {
    const needs = await given();
    Object.assign(needs.neighbourGroups, {
      find: async () => {
        throw new UnreadableItem('a neighbour');
      },
    });

    const shown = await showOwnGroup(needs, reference, 'token');

    expect(shown.neighbours).toEqual([]);
    expect(needs.log.lines).toMatchObject([{ level: 'warn', ids: { key: 'a neighbour' } }]);
  });

  it('sees how many join requests are waiting and since when, but not who made them', async () => {
    const needs = await given();
    needs.joins.add(
      {
        ...joinThatIs('open'),
        id: joinRequestId(1),
        confirmedAt: later({ days: 2 }).toISOString(),
      },
      {
        ...joinThatIs('open'),
        id: joinRequestId(2),
        confirmedAt: later({ days: 1 }).toISOString(),
      },
      { ...joinThatIs('submitted'), id: joinRequestId(3) },
    );

    const shown = await showOwnGroup(needs, reference, 'token');

    expect(shown.openRequests).toEqual({ count: 2, oldest: later({ days: 1 }).toISOString() });
    expect(JSON.stringify(shown)).not.toContain(asker.email);
  });

  it('sees what officers and coordinators changed and why, and nothing about the mail', async () => {
    const by = { version: group.version, now };
    const { group: corrected, event: correction } = correctFacts(
      group,
      { participants: 12 },
      {
        ...by,
        officerId: 'wijkagent-dongen',
        officerTitle: 'Wijkagent Dongen',
        reason: 'other',
        text: 'Zo staat het in de app.',
      },
    );
    const { group: changed, event: change } = changeFacts(
      corrected,
      { phase: 'forming' },
      {
        ...by,
        version: corrected.version,
        coordinatorId: coordinatorId(1),
        reason: 'Even geen app.',
      },
    );
    const bounced = {
      name: 'MailBounced',
      data: { groupId: group.id, coordinatorId: coordinatorId(1) },
    } as never;
    const events = [stored(1, correction), stored(2, bounced), stored(3, change)];

    const { history } = await showOwnGroup(
      await given({ shown: changed, events }),
      reference,
      'token',
    );

    expect(history).toMatchObject([
      { event: 'GroupRegistered' },
      {
        event: 'GroupCorrected',
        officer: 'Wijkagent Dongen',
        act: {
          text: 'Zo staat het in de app.',
          changes: [{ fact: 'participants', from: String(group.participants), to: '12' }],
        },
      },
      {
        event: 'GroupChanged',
        change: {
          reason: 'Even geen app.',
          changes: [{ fact: 'phase', from: 'running', to: 'forming' }],
        },
      },
    ]);
  });

  it.each([
    ['without a token', reference, undefined],
    ['with a token for something else', reference, 'answer'],
    ['of a group that does not exist', 'LS-00000', 'token'],
  ])('sees nothing %s', async (_what, wanted, credential) => {
    await expect(showOwnGroup(await given(), wanted, credential)).rejects.toThrow(
      CredentialRefused,
    );
  });
});
