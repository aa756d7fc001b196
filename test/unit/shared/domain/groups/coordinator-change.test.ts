import { describe, expect, it } from 'vitest';
import { ConcurrentChange, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { correctFacts } from '../../../../../shared/domain/groups/act-on-group.ts';
import {
  changeFacts,
  keptChanges,
  type ChangeBy,
} from '../../../../../shared/domain/groups/coordinator-change.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { forgetNow } from '../../../../../shared/domain/groups/retention.ts';
import { coordinatorId, groupThatIs, later, now } from '../../../../support/builders.ts';

const group = groupThatIs('active');
const by = ({ version }: Group = group, changes: Partial<ChangeBy> = {}): ChangeBy => ({
  coordinatorId: coordinatorId(1),
  version,
  now,
  ...changes,
});
const at = now.toISOString();

describe('A change by a coordinator', () => {
  it('changes the facts and keeps what they were, while the event holds only ids', () => {
    const { group: changed, event } = changeFacts(
      group,
      { name: 'Buurtwacht Vaart', participants: 12, streets: group.area.streets },
      by(),
    );

    expect(changed).toMatchObject({ name: 'Buurtwacht Vaart', participants: 12 });
    expect(changed.changes).toEqual([
      {
        at,
        version: group.version + 1,
        changes: [
          { fact: 'name', from: group.name, to: 'Buurtwacht Vaart' },
          { fact: 'participants', from: String(group.participants), to: '12' },
        ],
      },
    ]);
    expect(event).toEqual({
      name: 'GroupChanged',
      data: {
        groupId: group.id,
        municipality: group.municipality,
        version: group.version + 1,
        coordinatorId: coordinatorId(1),
      },
    });
  });

  it('changes the streets, but never the area that was drawn', () => {
    const { group: changed } = changeFacts(group, { streets: 'De Kade' }, by());

    expect(changed.area).toEqual({ ...group.area, streets: 'De Kade' });
    expect(changed.areaVersion).toBe(group.areaVersion);
  });

  it('starts a forming group, and can say why it is forming again', () => {
    const forming = groupThatIs('active', { phase: 'forming' });
    const reason = 'Er is niemand meer die de groep leidt.';

    const { group: running } = changeFacts(forming, { phase: 'running' }, by(forming));
    const { group: again } = changeFacts(running, { phase: 'forming' }, by(running, { reason }));

    expect(running).toMatchObject({ phase: 'running', formingSince: undefined });
    expect(again).toMatchObject({ phase: 'forming', formingSince: at });
    expect(again.changes?.at(-1)).toMatchObject({ reason });
  });

  it('asks for a briefing, with the time of the request, and takes the request back', () => {
    const { group: asking } = changeFacts(group, { briefing: 'requested' }, by());
    const { group: content } = changeFacts(asking, { briefing: 'none' }, by(asking));

    expect(asking).toMatchObject({ briefing: 'requested', briefingRequestedAt: at });
    expect(content).toMatchObject({ briefing: 'none', briefingRequestedAt: undefined });
  });

  it('keeps the time of a request when something else changes', () => {
    const { group: asking } = changeFacts(group, { briefing: 'requested' }, by());
    const tomorrow = by(asking, { now: later({ days: 1 }) });

    const { group: changed } = changeFacts(asking, { participants: 12 }, tomorrow);

    expect(changed).toMatchObject({ briefing: 'requested', briefingRequestedAt: at });
  });

  it.each(['planned', 'given'] as const)('cannot undo a briefing that is %s', (briefing) => {
    const settled = groupThatIs('active', { briefing });

    for (const wish of ['none', 'requested'] as const)
      expect(() => changeFacts(settled, { briefing: wish }, by(settled))).toThrow(
        TransitionRefused,
      );
  });

  it.each(['submitted', 'pending', 'asked', 'rejected', 'withdrawn', 'closed'] as const)(
    'is refused for a group that is %s',
    (status) => {
      const other = groupThatIs(status);

      expect(() => changeFacts(other, { participants: 12 }, by(other))).toThrow(TransitionRefused);
    },
  );

  it('is refused if it changes nothing', () => {
    expect(() => changeFacts(group, { name: group.name }, by())).toThrow(TransitionRefused);
  });

  it.each([-1, 1])('is refused if the page showed another version', (difference) => {
    const seen = by(group, { version: group.version + difference });

    expect(() => changeFacts(group, { participants: 12 }, seen)).toThrow(ConcurrentChange);
  });

  it('is kept as long as it is one of the latest twenty', () => {
    let latest = group;
    for (let count = 1; count <= keptChanges + 2; count += 1)
      latest = changeFacts(latest, { participants: 100 + count }, by(latest)).group;

    expect(latest.changes).toHaveLength(20);
    expect(latest.changes?.at(-1)?.version).toBe(latest.version);
  });

  it('loses its reason and the old facts when the group is forgotten', () => {
    const reason = 'Jan is verhuisd.';
    const { group: changed } = changeFacts(
      group,
      { name: 'Buurtwacht Vaart', phase: 'forming' },
      by(group, { reason }),
    );

    const { changes = [] } = forgetNow(changed, now).group;

    expect(changes).toEqual([{ at, version: group.version + 1, reason: undefined, changes: [] }]);
  });
});

describe('A correction by an officer', () => {
  it('ends a request for a briefing when the briefing has been given', () => {
    const { group: asking } = changeFacts(group, { briefing: 'requested' }, by());

    const { group: given } = correctFacts(
      asking,
      { briefing: { givenOn: '2026-11-21' } },
      {
        officerId: 'wijkagent-dongen',
        officerTitle: 'Wijkagent Dongen',
        reason: 'changed',
        version: asking.version,
        now,
      },
    );

    expect(given).toMatchObject({ briefing: 'given', briefingRequestedAt: undefined });
  });
});
