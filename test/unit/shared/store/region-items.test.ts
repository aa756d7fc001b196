import { describe, expect, it } from 'vitest';
import {
  cellKey,
  groupKey,
  mailKey,
  mailPaceKey,
  messageKey,
  overviewKey,
  partitions,
  regionalPartitions,
} from '../../../../shared/store/keys.ts';
import { partitionInRegion } from '../../../../shared/store/platform/region-items.ts';

const region = { regionId: 'bel', municipalities: ['GM0376'], eventIds: new Set(['E1']) };

describe('An item belongs to a region', () => {
  it.each(regionalPartitions)('if its key in %s names the region', (partition) => {
    const at = (regionId: string) => ({ PK: `${partitions[partition]}${regionId}#1`, SK: 'STATE' });

    expect(partitionInRegion(at('bel'), region)).toBe(partition);
    expect(partitionInRegion(at('langstraat'), region)).toBeUndefined();
    expect(partitionInRegion(at('bel-oost'), region)).toBeUndefined();
  });

  it.each([
    [
      'cell',
      { ...cellKey('8a1', 'G1'), regionId: 'bel' },
      { ...cellKey('8a1', 'G2'), regionId: 'langstraat' },
    ],
    [
      'message',
      { ...messageKey('M1'), regionId: 'bel' },
      { ...messageKey('M2'), regionId: 'langstraat' },
    ],
    ['overview', overviewKey('GM0376', 'G1'), overviewKey('GM0766', 'G2')],
    ['mail', mailKey('E1', 'letter', 'C1'), mailKey('E2', 'letter', 'C1')],
  ])(
    'in the partition %s, which the regions share, if it is about the region',
    (partition, own, other) => {
      expect(partitionInRegion({ ...own }, region)).toBe(partition);
      expect(partitionInRegion({ ...other }, region)).toBeUndefined();
    },
  );

  it('if it is not the rate at which mail is sent, which belongs to none', () => {
    expect(partitionInRegion({ ...mailPaceKey }, region)).toBeUndefined();
    expect(partitionInRegion({ ...groupKey('bel', 'G1') }, region)).toBe('group');
  });
});
