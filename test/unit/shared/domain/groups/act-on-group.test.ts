import { describe, expect, it } from 'vitest';
import { ConcurrentChange, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import {
  BriefingStillToCome,
  closeByOfficer,
  correctFacts,
  moveByOfficer,
  possibleActs,
  reopenJoining,
  type ActBy,
} from '../../../../../shared/domain/groups/act-on-group.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { forgetNow } from '../../../../../shared/domain/groups/retention.ts';
import { initialJoining } from '../../../../../shared/domain/joining/joining.ts';
import { groupThatIs, loonOpZand, now } from '../../../../support/builders.ts';

const group = groupThatIs('active');
const officerId = 'wijkagent-dongen';
const by = (changes: Partial<ActBy> = {}, { version }: Group = group): ActBy => ({
  officerId,
  officerTitle: 'Wijkagent Dongen',
  version,
  reason: 'asked',
  now,
  ...changes,
});
const paused = { ...initialJoining(group), state: 'paused', lapses: 3, version: 2 } as const;

describe('A correction by an officer', () => {
  it('changes the facts, and keeps who changed what and why', () => {
    const text = 'U belde ons hierover.';

    const { group: corrected, event } = correctFacts(
      group,
      { name: 'Buurtwacht Vaart', participants: 12, streets: group.area.streets },
      by({ text }),
    );

    expect(corrected).toMatchObject({ name: 'Buurtwacht Vaart', participants: 12 });
    expect(corrected.acts).toEqual([
      {
        kind: 'correct',
        officerId,
        officerTitle: 'Wijkagent Dongen',
        at: now.toISOString(),
        version: group.version + 1,
        reason: 'asked',
        text,
        changes: [
          { fact: 'name', from: group.name, to: 'Buurtwacht Vaart' },
          { fact: 'participants', from: String(group.participants), to: '12' },
        ],
      },
    ]);
    expect(event).toEqual({
      name: 'GroupCorrected',
      data: {
        groupId: group.id,
        municipality: group.municipality,
        version: group.version + 1,
        officerId,
      },
    });
  });

  it('changes the streets, but never the area that was drawn', () => {
    const { group: corrected } = correctFacts(group, { streets: 'De Kade' }, by());

    expect(corrected.area).toEqual({ ...group.area, streets: 'De Kade' });
    expect(corrected.areaVersion).toBe(group.areaVersion);
  });

  it('records a briefing with its day, and takes both back', () => {
    const { group: given } = correctFacts(group, { briefing: { givenOn: '2026-11-21' } }, by());
    const { group: back } = correctFacts(given, { briefing: 'none' }, by({}, given));

    expect(given).toMatchObject({ briefing: 'given', briefingGivenOn: '2026-11-21' });
    expect(back).toMatchObject({ briefing: 'none', briefingGivenOn: undefined });
  });

  it('refuses a briefing on a day that is still to come', () => {
    const tomorrow = { briefing: { givenOn: '2026-11-22' } } as const;

    expect(() => correctFacts(group, tomorrow, by())).toThrow(BriefingStillToCome);
  });

  it.each(['submitted', 'pending', 'asked', 'rejected', 'withdrawn', 'closed'] as const)(
    'is refused for a group that is %s',
    (status) => {
      const other = groupThatIs(status);

      expect(() => correctFacts(other, { participants: 12 }, by({}, other))).toThrow(
        TransitionRefused,
      );
    },
  );

  it('is refused if it changes nothing', () => {
    expect(() => correctFacts(group, { name: group.name }, by())).toThrow(TransitionRefused);
  });

  it('keeps only the latest twenty acts', () => {
    let latest = group;
    for (let participants = 1; participants <= 22; participants += 1)
      latest = correctFacts(latest, { participants: 100 + participants }, by({}, latest)).group;

    expect(latest.acts).toHaveLength(20);
    expect(latest.acts?.at(-1)?.version).toBe(latest.version);
  });
});

describe('An officer', () => {
  it.each([
    ['close', 'GroupClosed', () => closeByOfficer(group, by({ reason: 'ended' }))],
    ['move', 'GroupMoved', () => moveByOfficer(group, loonOpZand, by({ reason: 'mistake' }))],
    ['reopen', 'JoiningChanged', () => reopenJoining(group, paused, by())],
  ] as const)('can %s a group; the event names only the officer', (kind, name, act) => {
    const change = act();

    expect(change.group.acts?.map((each) => each.kind)).toEqual([kind]);
    expect(change.event).toMatchObject({
      name,
      data: { version: group.version + 1, officerId },
    });
  });

  it.each([
    ['correct', () => correctFacts(group, { participants: 12 }, by({ version: 1 }))],
    ['close', () => closeByOfficer(group, by({ version: 1 }))],
    ['move', () => moveByOfficer(group, loonOpZand, by({ version: 1 }))],
    ['reopen', () => reopenJoining(group, paused, by({ version: 1 }))],
  ] as const)('cannot %s a group that changed since the page was loaded', (_kind, act) => {
    expect(act).toThrow(ConcurrentChange);
  });

  it('opens joining again with no unanswered requests counted', () => {
    const { joining } = reopenJoining(group, paused, by());

    expect(joining?.after).toMatchObject({ state: 'open', lapses: 0, version: 3 });
  });

  it('cannot reopen joining that is open', () => {
    expect(() => reopenJoining(group, initialJoining(group), by())).toThrow(TransitionRefused);
  });

  it.each([
    ['active', 'open', ['correct', 'move', 'close']],
    ['active', 'full', ['correct', 'reopen', 'move', 'close']],
    ['dormant', 'open', ['correct', 'close']],
    ['pending', 'open', []],
    ['closed', 'open', []],
  ] as const)('can do this to a group that is %s and %s: %j', (status, state, acts) => {
    expect(possibleActs(groupThatIs(status), { state })).toEqual(acts);
  });
});

it('Forgetting a group removes the words and the changes of acts, but not who acted', () => {
  const { group: acted } = correctFacts(group, { name: 'Nieuw' }, by({ text: 'Namens Test.' }));

  const { group: forgotten } = forgetNow({ ...acted, status: 'closed' }, now);

  expect(forgotten.acts).toMatchObject([{ kind: 'correct', text: undefined, changes: [] }]);
});
