// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Position } from '../../../../shared/domain/areas/area.ts';
import type { Bounds } from '../../../../shared/regions/region.ts';
import CornersLayer from '../../../../web/map/corners-layer.tsx';
import PointLayer from '../../../../web/map/point-layer.tsx';
import { registerTexts } from '../../../../web/texts/registration.ts';
import { OpenedMap } from '../../../support/site/opened-map.tsx';
import { settled } from '../../../support/site/opened.tsx';

let opened: OpenedMap;
const focus: Bounds = [4.9, 51.6, 5, 51.7];
const place = (lng: number, lat: number) => ({ latlng: { lat, lng } });

beforeEach(() => {
  opened = new OpenedMap();
});
afterEach(() => opened.close());

describe('A map on which somebody chooses a point', () => {
  let chosen: Position[];
  const shown = (point: Position | undefined) => ({
    label: 'Kaart',
    shapes: [],
    focus,
    children: <PointLayer point={point} name="Plek" onPoint={(to) => void chosen.push(to)} />,
  });

  beforeEach(() => {
    chosen = [];
  });

  it('reports the place of each press once', async () => {
    await opened.showMap(shown(undefined));
    const map = await opened.showMap(shown([4.98, 51.65]));

    map.fire('click', place(4.99, 51.66));

    expect(chosen).toEqual([[4.99, 51.66]]);
  });

  it('has a handle only once there is a point, with a name and the style of the first', async () => {
    expect(await opened.showHandles(shown(undefined))).toEqual([]);

    const [handle] = await opened.showHandles(shown([4.98, 51.65]));
    handle?.setLatLng([51.66, 4.99]).fire('dragend');

    expect(handle?.getElement()?.title).toBe('Plek');
    expect(handle?.getElement()?.classList.contains('corner--first')).toBe(true);
    expect(chosen).toEqual([[4.99, 51.66]]);
  });

  it('moves so that a point outside it can be seen, at some distance from its edge', async () => {
    const map = await opened.showMap(shown([4.98, 51.65]));
    const before = map.getCenter();

    await opened.showMap(shown([4.97, 51.66]));
    expect(map.getCenter()).toEqual(before);
    await settled(() => map.setView(before, 13, { animate: false }));
    await opened.showMap(shown([5.2, 51.75]));

    const { x, y } = map.latLngToContainerPoint([51.75, 5.2]);
    expect(x).toBeGreaterThan(700);
    expect(x).toBeLessThanOrEqual(761);
    expect(y).toBeGreaterThanOrEqual(39);
    expect(y).toBeLessThan(100);
  });
});

describe('A map on which somebody draws an area', () => {
  const corners: readonly Position[] = [
    [4.96, 51.64],
    [4.98, 51.65],
  ];
  let drawn: (readonly Position[])[];
  let centres: Position[];
  const shown = (at: readonly Position[]) => ({
    label: 'Kaart',
    shapes: [],
    focus,
    children: (
      <CornersLayer
        corners={at}
        onCorners={(to) => void drawn.push(to)}
        onCentre={(to) => void centres.push(to)}
      />
    ),
  });

  beforeEach(() => {
    drawn = [];
    centres = [];
  });

  it('adds a corner where somebody presses', async () => {
    const map = await opened.showMap(shown(corners));

    map.fire('click', place(4.99, 51.66));

    expect(drawn).toEqual([[...corners, [4.99, 51.66]]]);
  });

  it('numbers the corners, and marks the first', async () => {
    const handles = (await opened.showHandles(shown(corners))).map((handle) => handle.getElement());

    expect(handles.map((handle) => handle?.title)).toEqual([
      registerTexts.area.corner(1),
      registerTexts.area.corner(2),
    ]);
    expect(handles.map((handle) => handle?.matches('.corner--first'))).toEqual([true, false]);
  });

  it('moves only the corner that somebody moves', async () => {
    const [, second] = await opened.showHandles(shown(corners));

    second?.setLatLng([51.66, 4.99]).fire('dragend');

    expect(drawn).toEqual([[corners[0], [4.99, 51.66]]]);
  });

  it('loses the corner that is taken away', async () => {
    await opened.showMap(shown(corners));

    expect(await opened.showHandles(shown(corners.slice(0, 1)))).toHaveLength(1);
  });

  it('reports its centre, where a corner can be added without a pointer, from the start', async () => {
    const map = await opened.showMap(shown(corners));
    const { lng, lat } = map.getCenter();
    expect(centres.at(-1)).toEqual([Number(lng.toFixed(6)), Number(lat.toFixed(6))]);

    await settled(() => map.setView([51.63, 4.93], 13, { animate: false }));

    expect(centres.at(-1)).toEqual([4.93, 51.63]);
    expect(document.querySelector('.map-cross')?.getAttribute('aria-hidden')).toBe('true');
  });
});
