// @vitest-environment happy-dom
import { point } from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shiftInside } from '../../../../web/map/keep-inside.ts';
import type { Shape } from '../../../../web/map/shapes.ts';
import { OpenedMap } from '../../../support/site/opened-map.tsx';

const polygon: Shape['polygon'] = {
  coordinates: [
    [
      [4.97, 51.64],
      [4.99, 51.64],
      [4.99, 51.65],
      [4.97, 51.65],
      [4.97, 51.64],
    ],
  ],
};
const shape: Shape = { key: 'area', polygon, kind: 'own', name: 'Buurtgroep', named: true };
let opened: OpenedMap;

beforeEach(() => {
  opened = new OpenedMap();
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(200);
});
afterEach(() => {
  opened.close();
  vi.restoreAllMocks();
});

describe('The name of an area that is always shown', () => {
  it('moves away from the edge of the map, and back to the middle of its area', async () => {
    const map = await opened.showMap({ label: 'Kaart', shapes: [shape] });
    const offset = () => {
      const names: unknown[] = [];
      map.eachLayer((layer) => {
        const name = layer.getTooltip();
        if (name) names.push(name.options.offset);
      });
      return names;
    };
    const atFirst = offset();

    // The map is 800 pixels wide, with the middle of the area in its middle.
    map.panBy([350, 0], { animate: false });
    const atTheEdge = offset();
    map.panBy([-350, 0], { animate: false });

    expect(atFirst).toEqual([point(0, 0)]);
    expect(atTheEdge).toEqual([point(54, 0)]);
    expect(offset()).toEqual([point(0, 0)]);
  });
});

describe('The shift of a name', () => {
  it.each([
    ['in the middle', 160, 0],
    ['cut off on the left', 30, 74],
    ['cut off on the right', 300, -84],
    ['of an area whose middle is out of view', -1, 0],
    ['of an area whose middle is out of view on the other side', 321, 0],
  ])('%s keeps it within the room', (_where, middle, shift) => {
    expect(shiftInside(middle, 200, 320)).toBe(shift);
  });

  it('puts a name that is wider than the room in the middle of it', () => {
    expect(shiftInside(100, 400, 320)).toBe(60);
  });
});
