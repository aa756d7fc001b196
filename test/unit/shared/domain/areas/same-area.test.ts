import { expect, it } from 'vitest';
import { areaKey } from '../../../../../shared/domain/areas/same-area.ts';
import { around } from '../../../../support/samples/sample-group.ts';

const area = around([4.95, 51.64]);
const [ring = []] = area.coordinates;
const [, ...rest] = ring;

it.each([
  ['the same form sent twice', structuredClone(area)],
  ['a ring that runs the other way', { coordinates: [ring.toReversed()] }],
  ['a ring that starts at another corner', { coordinates: [[...rest, rest[0] ?? [0, 0]]] }],
] as const)('An area is the same in %s', (_how, other) => {
  expect(areaKey(other)).toBe(areaKey(area));
});

it('An area is not the same as one that lies a little further on', () => {
  expect(areaKey(around([4.950_001, 51.64]))).not.toBe(areaKey(area));
});
