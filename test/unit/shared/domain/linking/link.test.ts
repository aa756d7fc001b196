import { expect, it } from 'vitest';
import { isLikelyDuplicate } from '../../../../../shared/domain/linking/link.ts';

it.each([
  [0, false],
  [0.499_999, false],
  [0.5, true],
  [1, true],
])('Groups that share %f of the smaller area are a likely duplicate: %s', (overlap, likely) => {
  expect(isLikelyDuplicate({ distance: 0, relation: 'overlaps', overlap })).toBe(likely);
});
