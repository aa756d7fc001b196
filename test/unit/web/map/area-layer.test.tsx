// @vitest-environment happy-dom
import { latLng, type LatLng } from 'leaflet';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Shape } from '../../../../web/map/shapes.ts';
import { groupTexts } from '../../../../web/texts/overview.ts';
import { OpenedMap } from '../../../support/site/opened-map.tsx';

let opened: OpenedMap;

beforeEach(() => {
  opened = new OpenedMap();
});
afterEach(() => opened.close());

const square = (west: number, south: number): Shape['polygon'] => ({
  coordinates: [
    [
      [west, south],
      [west + 0.02, south],
      [west + 0.02, south + 0.01],
      [west, south + 0.01],
      [west, south],
    ],
  ],
});
const area: Shape = {
  key: 'area',
  polygon: square(4.97, 51.64),
  kind: 'running',
  name: 'Kanaal',
};
const named = { ...area, named: true };
const opening = { ...area, to: '/groepen/LS-7KQ4M', detail: 'Actief, Dongen' };
const middle = latLng(51.645, 4.98);
const elsewhere = latLng(51.665, 5);

const show = (...shapes: Shape[]) => opened.showAreas({ label: 'Kaart', shapes });
/** Whether the actual position is within about a metre of the expected one. */
const isAt = (expected: LatLng, actual: LatLng | undefined) =>
  actual !== undefined && expected.equals(actual, 0.00001);
const names = () =>
  [...document.querySelectorAll('.leaflet-tooltip')].map(({ textContent }) => textContent);
const pressable = () => document.querySelector('path.area')?.matches('.leaflet-interactive');

describe('An area on the map', () => {
  it('lies where its outline says, also after the outline has changed', async () => {
    const [before] = await show(area);
    expect(isAt(middle, before?.getBounds().getCenter())).toBe(true);

    const [after] = await show({ ...area, polygon: square(4.99, 51.66) });

    expect(isAt(elsewhere, after?.getBounds().getCenter())).toBe(true);
    expect(document.querySelectorAll('path.area')).toHaveLength(1);
  });

  it('stays visible if another has exactly the same outline', async () => {
    await show({ ...area, key: 'other', kind: 'neighbour' }, { ...area, kind: 'own' });

    expect(document.querySelectorAll('path.area--own:not(.area--outline)')).toHaveLength(1);
    expect(document.querySelectorAll('path.area--own ~ path.area--outline')).toHaveLength(1);
  });

  it('has the style of its kind, which a new name or outline does not change', async () => {
    await show(area);
    const before = document.querySelector('path.area--running');

    await show({ ...area, name: 'Vaart', polygon: square(4.99, 51.66) });

    expect(before).not.toBeNull();
    expect(document.querySelector('path.area--running')).toBe(before);
  });

  it('changes its style with its kind', async () => {
    await show(area);
    await show({ ...area, kind: 'wrong' });

    expect(
      [...document.querySelectorAll('path.area')].map(({ classList }) => classList[1]),
    ).toEqual(['area--wrong']);
  });

  it('is gone when the page no longer shows it', async () => {
    await show(area, { ...named, key: 'other' });
    await show(area);

    expect(document.querySelectorAll('path.area')).toHaveLength(1);
    expect(names()).toEqual([]);
  });
});

describe('The name of an area', () => {
  it('appears at the pointer and follows it', async () => {
    const [layer] = await show(area);
    expect(names()).toEqual([]);

    layer?.fire('mouseover', { latlng: middle });
    layer?.fire('mousemove', { latlng: latLng(51.646, 4.981) });

    expect(names()).toEqual(['Kanaal']);
    expect(layer?.getTooltip()?.getLatLng()).toEqual(latLng(51.646, 4.981));
  });

  it('is always in the middle of an area that shows its name, also after the outline has changed', async () => {
    const [layer] = await show(named);
    expect(names()).toEqual(['Kanaal']);
    expect(isAt(middle, layer?.getTooltip()?.getLatLng())).toBe(true);

    await show({ ...named, polygon: square(4.99, 51.66) });

    expect(isAt(elsewhere, layer?.getTooltip()?.getLatLng())).toBe(true);
    expect(document.querySelector('.leaflet-tooltip')?.classList.contains('area-name')).toBe(true);
    expect(layer?.getTooltip()?.options.direction).toBe('center');
  });

  it.each([
    ['at the pointer', area],
    ['in its middle', named],
  ])('%s changes with the group', async (_where, shape) => {
    await show(shape);

    const [layer] = await show({ ...shape, name: 'Vaart' });
    layer?.openTooltip(middle);

    expect(names()).toEqual(['Vaart']);
  });

  it('comes and goes as the page asks for it', async () => {
    await show(area);
    await show(named);
    const asked = names();
    await show(area);

    expect([asked, names()]).toEqual([['Kanaal'], []]);
  });

  it('does not appear at the pointer while somebody draws on the map', async () => {
    const [layer] = await opened.showAreas({ label: 'Kaart', shapes: [area], still: true });

    layer?.fire('mouseover', { latlng: middle });

    expect(names()).toEqual([]);
  });

  it('that is always shown stays while somebody draws on the map', async () => {
    await opened.showAreas({ label: 'Kaart', shapes: [named], still: true });

    expect(names()).toEqual(['Kanaal']);
  });
});

describe('A press on an area', () => {
  it('shows its name and a second line, with a link to its page', async () => {
    const [layer] = await show(opening);

    layer?.fire('click', { latlng: middle });

    const popup = document.querySelector('.leaflet-popup-content');
    expect(popup?.querySelector('strong')?.textContent).toBe('Kanaal');
    expect(popup?.querySelector('p')?.textContent).toBe('Actief, Dongen');
    expect(popup?.querySelector('a')?.getAttribute('href')).toBe('/groepen/LS-7KQ4M');
    expect(popup?.querySelector('a')?.textContent).toBe(groupTexts.map.open);
  });

  it('shows no empty second line', async () => {
    const { detail: _detail, ...plain } = opening;
    const [layer] = await show(plain);

    layer?.fire('click', { latlng: middle });

    expect(document.querySelector('.leaflet-popup-content strong')).not.toBeNull();
    expect(document.querySelector('.leaflet-popup-content p')).toBeNull();
  });

  it('shows nothing if the area has no page', async () => {
    const [layer] = await show(area);

    layer?.fire('click', { latlng: middle });

    expect(document.querySelector('.leaflet-popup')).toBeNull();
  });

  it.each([
    ['a name to show', area, false, true],
    ['a page to open', opening, false, true],
    ['a page to open and a name that is always shown', { ...opening, named: true }, false, true],
    ['only a name that is always shown', named, false, false],
    ['a page to open, while somebody draws on the map', opening, true, false],
    ['a name to show, while somebody draws on the map', area, true, false],
  ])('reaches it if it has %s, and otherwise the map', async (_what, shape, still, expected) => {
    await opened.showAreas({ label: 'Kaart', shapes: [shape], still });

    expect(pressable()).toBe(expected);
  });
});
