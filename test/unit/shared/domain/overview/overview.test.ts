import { describe, expect, it } from 'vitest';
import { groupStatuses } from '../../../../../shared/domain/groups/group.ts';
import { referenceFrom, referencePattern } from '../../../../../shared/domain/groups/reference.ts';
import { isLikelyDuplicate } from '../../../../../shared/domain/linking/duplicate.ts';
import type { Link } from '../../../../../shared/domain/linking/link.ts';
import { overviewOf, participantsClass } from '../../../../../shared/domain/overview/overview.ts';
import { groupId, groupThatIs, loonOpZand, now } from '../../../../support/builders.ts';

const link: Link = {
  groupId: groupId(1),
  neighbourId: groupId(2),
  neighbourRegionId: 'langstraat',
  neighbourMunicipality: loonOpZand,
  distance: 103.7,
  relation: 'near',
  overlap: 0,
  crossesBorder: true,
  since: now.toISOString(),
  areaVersions: { own: 1, neighbour: 4 },
};

describe('The public overview', () => {
  it('shows an active group with its neighbours by id', () => {
    const shown = overviewOf(groupThatIs('active'), [link]);

    expect(shown).toMatchObject({ reference: 'LS-7KQ4M', participants: '26-50' });
    expect(shown?.neighbours).toEqual([
      {
        groupId: groupId(2),
        municipality: loonOpZand,
        distance: 103.7,
        relation: 'near',
        overlap: 0,
        crossesBorder: true,
      },
    ]);
  });

  it.each(groupStatuses.filter((status) => status !== 'active'))(
    'does not show a group that is %s',
    (status) => {
      expect(overviewOf(groupThatIs(status), [link])).toBeUndefined();
    },
  );

  it('does not show an unknown group', () => {
    expect(overviewOf(undefined, [])).toBeUndefined();
  });

  it('has exactly these fields, so that no personal data can slip in', () => {
    const group = groupThatIs('active', {
      answer: { text: 'Bel Canarie op 0612345678', at: now.toISOString() },
    });

    const shown = overviewOf(group, []);

    expect(Object.keys(shown ?? {}).sort()).toEqual([
      'activeSince',
      'groupId',
      'joining',
      'municipality',
      'name',
      'neighbours',
      'participants',
      'phase',
      'polygon',
      'reference',
      'streets',
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/Canarie|wijkagent/);
  });
});

describe('The number of participants is shown as a range:', () => {
  it.each([
    [1, '1-25'],
    [25, '1-25'],
    [26, '26-50'],
    [50, '26-50'],
    [51, '51-100'],
    [100, '51-100'],
    [101, '101-200'],
    [200, '101-200'],
    [201, '201+'],
    [1024, '201+'],
  ])('%i as %s', (participants, shown) => {
    expect(participantsClass(participants)).toBe(shown);
  });
});

describe('A likely duplicate', () => {
  it.each([
    [0.49, false],
    [0.5, true],
    [1, true],
  ])('shares at least half of the smaller area: %d gives %s', (overlap, likely) => {
    expect(isLikelyDuplicate({ distance: 0, relation: 'overlaps', overlap })).toBe(likely);
  });
});

describe('A reference', () => {
  it('has five unambiguous characters, whatever the random bytes', () => {
    const references = Array.from({ length: 256 }, (_, byte) =>
      referenceFrom('LS', new Uint8Array([byte, byte, byte, byte, byte])),
    );

    expect(references.filter((reference) => !referencePattern.test(reference))).toEqual([]);
    expect(new Set(references).size).toBe(32);
  });

  it.each(['LS-7KQ4', 'LS-7KQ4MM', 'ls-7kq4m', 'LS-7KQ4I', 'LS-7KQ4O', ' LS-7KQ4M', 'LS-7KQ4M\n'])(
    'is not %j',
    (text) => {
      expect(referencePattern.test(text)).toBe(false);
    },
  );
});
