import { enrol } from '../../../../../shared/domain/groups/circle.ts';
import { describe, expect, it } from 'vitest';
import {
  exportOwnData,
  showOwnData,
} from '../../../../../functions/coordinators/show-own-data/show-own-data.ts';
import {
  shownViews,
  type ViewOfCoordinator,
} from '../../../../../shared/domain/desk/viewing-record.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { ownExportResponse } from '../../../../../shared/requests/coordinators/own-data.ts';
import {
  coordinatorId,
  coordinatorOf,
  dongen,
  eventId,
  groupId,
  groupThatIs,
  later,
  now,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeCircles } from '../../../../support/fakes/fake-circles.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';

const group = groupThatIs('active', {
  changes: [
    {
      at: now.toISOString(),
      version: 4,
      reason: 'De app ligt stil.',
      changes: [{ fact: 'phase', from: 'running', to: 'forming' }],
    },
  ],
  acts: [
    {
      kind: 'correct',
      officerId: 'wijkagent-dongen',
      officerTitle: 'Wijkagent Dongen',
      at: now.toISOString(),
      version: 3,
      reason: 'mistake',
      text: 'Zoals u vroeg.',
      changes: [{ fact: 'participants', from: '20', to: '30' }],
    },
  ],
});
const own = coordinatorOf(group);
const other = coordinatorOf(group, {
  id: coordinatorId(2),
  role: 'second',
  name: 'Iemand Anders',
  email: 'anders@post.example',
  phone: '+31600000000',
});
const viewAt = (seconds: number): ViewOfCoordinator => ({
  at: later({ seconds }).toISOString(),
  activity: 'coordinator-contact-details',
  officerTitle: 'Wijkagent Dongen',
  organisation: 'police',
  reason: 'decide',
});

function given({ views = [], shared = false }: { views?: ViewOfCoordinator[]; shared?: boolean }) {
  const groups = new FakeGroups().add(group, own, ...(shared ? [other] : []));
  const asked: (number | undefined)[] = [];
  return {
    groups,
    asked,
    circles: new FakeCircles(groups),
    authority: new FakeAuthority().grantCoordinator('token', {
      subjectId: groupId(1),
      version: 3,
      coordinatorId: own.id,
      purpose: 'manage',
    }),
    views: {
      of: async (id: string, most?: number) => {
        asked.push(most);
        return id === own.id ? views.slice(0, most) : [];
      },
    },
    history: {
      of: async () => [
        {
          id: eventId(1),
          time: now.toISOString(),
          event: {
            name: 'CoordinatorEnrolled',
            data: { groupId: groupId(1), coordinatorId: own.id, municipality: dongen },
          } as const,
        },
      ],
    },
    letters: {
      of: async () => [
        { letter: 'welcome', recipientId: own.id, state: 'sent' as const },
        { letter: 'welcome', recipientId: other.id, state: 'sent' as const },
      ],
    },
    region: langstraat,
    clock: () => now,
  };
}
const show = (needs: ReturnType<typeof given>, token: string | undefined = 'token') =>
  showOwnData(needs, 'LS-7KQ4M', token);

describe('A coordinator sees', () => {
  it('their own details and consents, and whether the group has no other coordinator', async () => {
    const { name, email, phone, consents } = own;

    expect(await show(given({}))).toEqual({
      name,
      email,
      phone,
      role: 'first',
      consents,
      mail: 'ok',
      isOnly: true,
      views: [],
      moreViews: false,
    });
    expect((await show(given({ shared: true }))).isOnly).toBe(false);
  });

  it('who looked at the details, when and why, by job title, never by name or id', async () => {
    const found = { ...viewAt(0), activity: 'coordinator-found' } as const;

    const { views } = await show(given({ views: [viewAt(1), found] }));

    expect(views).toEqual([
      {
        at: later({ seconds: 1 }).toISOString(),
        officer: 'Wijkagent Dongen',
        organisation: 'police',
        how: 'looked',
        reason: 'decide',
      },
      expect.objectContaining({ how: 'found' }),
    ]);
  });

  it.each([
    [shownViews - 1, shownViews - 1, false],
    [shownViews, shownViews, false],
    [shownViews + 1, shownViews, true],
  ])('of %i views the latest %i, and whether there are more: %s', async (stored, shown, more) => {
    const needs = given({ views: Array.from({ length: stored }, (_, index) => viewAt(-index)) });

    const { views, moreViews } = await show(needs);

    expect([views.length, moreViews]).toEqual([shown, more]);
    expect(needs.asked).toEqual([shownViews + 1]);
  });

  it.each([undefined, 'damaged'])('nothing with the token %s', async (token) => {
    await expect(show(given({}), token ?? '')).rejects.toBeInstanceOf(CredentialRefused);
  });
});

describe('The download', () => {
  it('contains everything about the coordinator, including every view', async () => {
    const views = Array.from({ length: shownViews + 7 }, (_, index) => viewAt(-index));
    const needs = given({ views, shared: true });
    const enrolment = enrol(group, own.id, undefined, now);
    if (enrolment) await needs.circles.save(enrolment, group);

    const all = await exportOwnData(needs, 'LS-7KQ4M', 'token');

    expect(ownExportResponse.parse(all)).toMatchObject({
      madeAt: now.toISOString(),
      coordinator: { id: own.id, email: own.email, phone: own.phone, consents: own.consents },
      circle: { state: 'invited' },
      group: {
        reference: 'LS-7KQ4M',
        name: group.name,
        municipality: { code: dongen, name: 'Dongen' },
        acts: [{ officer: 'Wijkagent Dongen', text: 'Zoals u vroeg.' }],
        changes: [{ reason: 'De app ligt stil.', changes: [{ fact: 'phase', to: 'forming' }] }],
      },
      events: [{ event: 'CoordinatorEnrolled' }],
      letters: [{ letter: 'welcome', state: 'sent' }],
    });
    expect(all.views).toHaveLength(shownViews + 7);
    expect(all.letters).toHaveLength(1);
  });

  it('contains nothing about other coordinators, and no ids of officers', async () => {
    const text = JSON.stringify(await exportOwnData(given({ shared: true }), 'LS-7KQ4M', 'token'));

    for (const secret of [other.name, other.email, other.phone, other.id, 'wijkagent-dongen'])
      expect(text).not.toContain(secret);
  });

  it('is refused without a valid token', async () => {
    await expect(exportOwnData(given({}), 'LS-7KQ4M', 'damaged')).rejects.toBeInstanceOf(
      CredentialRefused,
    );
  });
});
