import { describe, expect, it } from 'vitest';
import { facetsOf, wordsOf } from '../../../../../shared/domain/desk/group-list.ts';
import { listEntryOf } from '../../../../../shared/domain/desk/list-entry.ts';
import {
  activeGroup,
  areas,
  coordinatorId,
  coordinatorOf,
  groupThatIs,
} from '../../../../support/builders.ts';

const group = activeGroup(1, areas.dongenVaart);

describe('The words by which a group is found', () => {
  it.each([
    ['Buurtpreventie De Béte', ['buurtpreventie', 'de', 'bete']],
    ["'s-Gravenmoerse Vaart 3", ['gravenmoerse', 'vaart']],
    ['LS-7KQ4M', ['ls', '7kq4m']],
    ['a, b; c', []],
  ])('of %s are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are those of its reference, its name and its streets', () => {
    const named = {
      ...group,
      name: 'De Sluis',
      area: { ...group.area, streets: 'Kade en de Kade' },
    };

    expect(listEntryOf(named, [], 0)?.words).toEqual(['ls', '00001', 'de', 'sluis', 'kade', 'en']);
  });
});

describe('A group in the list', () => {
  it('says nothing about who the coordinators are', () => {
    const coordinator = coordinatorOf(group);
    const { name, email, phone, id } = coordinator;

    const entry = JSON.stringify(listEntryOf(group, [coordinator], 0));

    for (const detail of [name, email, phone, id]) expect(entry).not.toContain(detail);
  });

  it('shows where it is and how large its area is', () => {
    const { point, radius } = listEntryOf(group, [], 0)?.group ?? {};
    const ring = group.area.polygon.coordinates[0] ?? [];
    const [west, east] = [Math.min(...ring.map(([x]) => x)), Math.max(...ring.map(([x]) => x))];

    expect(point?.[0]).toBeGreaterThan(west);
    expect(point?.[0]).toBeLessThan(east);
    expect(radius).toBeGreaterThan(50);
  });

  it.each([
    [[], 'nobody'],
    [['ok', 'ok'], 'ok'],
    [['ok', 'bouncing'], 'bouncing'],
    [['ok', 'bouncing', 'complained'], 'complained'],
    [['bouncing'], 'nobody'],
    [['bouncing', 'complained'], 'nobody'],
  ] as const)('with coordinators whose mail is %j has mail that is %s', (states, mail) => {
    const coordinators = states.map((mailState, index) =>
      coordinatorOf(group, { id: coordinatorId(index + 1), mailState }),
    );

    expect(listEntryOf(group, coordinators, 0)?.group.mail).toBe(mail);
  });

  it.each([
    [0, 'none'],
    [1, 'few'],
    [3, 'few'],
    [4, 'many'],
  ] as const)('with %i neighbours counts as having %s', (neighbours, expected) => {
    const entry = listEntryOf(group, [], neighbours);

    expect(entry && facetsOf(entry.group).neighbours).toBe(expected);
  });

  it('falls in the year in which it was approved, in Amsterdam', () => {
    const entry = listEntryOf({ ...group, activeSince: '2026-12-31T23:30:00.000Z' }, [], 0);

    expect(entry && facetsOf(entry.group).since).toBe('2027');
  });

  it('is left out if it was never confirmed or has been forgotten', () => {
    const forgotten = { ...groupThatIs('closed'), forgottenAt: '2027-01-01T00:00:00.000Z' };

    expect(
      listEntryOf({ ...groupThatIs('submitted'), reference: undefined }, [], 0),
    ).toBeUndefined();
    expect(listEntryOf(forgotten, [], 0)).toBeUndefined();
  });
});

describe('The work at a group in the list', () => {
  const active = { ...group, phase: 'running', activeSince: '2026-05-01T10:00:00.000Z' } as const;
  const failing = (mailFailsSince: string | undefined, number = 1) =>
    coordinatorOf(group, { id: coordinatorId(number), mailState: 'bouncing', mailFailsSince });
  const works = coordinatorOf(group, { id: coordinatorId(9) });
  const [early, late] = ['2026-06-30T22:30:00.000Z', '2026-08-01T10:00:00.000Z'];

  it.each([
    ['nothing if all is well', [works], {}],
    [
      'to reach it since the last mail failed',
      [failing(early), failing(late, 2)],
      { unreachable: '2026-08-01' },
    ],
    [
      'that mail bounces since the first did',
      [failing(late), failing(early, 2), works],
      { bouncing: '2026-07-01' },
    ],
    ['that it cannot be reached since an unknown day', [failing(undefined)], { unreachable: '' }],
    ['that there is nobody to reach', [], { unreachable: '' }],
    [
      'nothing after a complaint if another can be reached',
      [works, { ...failing(late), mailState: 'complained' as const }],
      {},
    ],
  ])('is %s', (_, coordinators, expected) => {
    expect(listEntryOf(active, coordinators, 0)?.work).toEqual(expected);
  });

  it('is that it has been forming since its approval', () => {
    const entry = listEntryOf({ ...active, phase: 'forming' }, [works], 0);

    expect(entry?.work).toEqual({ forming: '2026-05-01' });
  });

  it('is that it has been forming since it last became so again', () => {
    const again = { ...active, phase: 'forming', formingSince: late } as const;

    expect(listEntryOf(again, [works], 0)?.work).toEqual({ forming: '2026-08-01' });
  });

  it('is that it has been waiting for a briefing since it asked for one', () => {
    const asking = { ...active, briefing: 'requested', briefingRequestedAt: early } as const;

    expect(listEntryOf(asking, [works], 0)?.work).toEqual({ briefing: '2026-07-01' });
  });

  it.each(['pending', 'closed'] as const)('is nothing if it is %s', (status) => {
    expect(listEntryOf({ ...active, phase: 'forming', status }, [], 0)?.work).toEqual({});
  });
});
