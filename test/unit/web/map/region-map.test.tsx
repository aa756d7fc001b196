// @vitest-environment happy-dom
import { latLngBounds } from 'leaflet';
import { region } from 'virtual:region';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import type { Bounds } from '../../../../shared/regions/region.ts';
import type { RegionMapProps } from '../../../../web/map/region-map.tsx';
import { unionBounds, type Shape } from '../../../../web/map/shapes.ts';
import { groupTexts } from '../../../../web/texts/overview.ts';
import { OpenedMap } from '../../../support/site/opened-map.tsx';
import { settled } from '../../../support/site/opened.tsx';

let opened: OpenedMap;

beforeEach(() => {
  opened = new OpenedMap();
});
afterEach(() => {
  opened.close();
  vi.unstubAllGlobals();
});

const area: Shape = {
  key: 'area',
  polygon: responseExamples.group.polygon,
  kind: 'running',
  name: 'Kanaal',
};
const shown: RegionMapProps = { label: 'Kaart', shapes: [area] };
const waalwijk: Bounds = [5.02, 51.66, 5.1, 51.72];
const wholeRegion = unionBounds(region.municipalities.map(({ bounds }) => bounds));

/** Whether the map shows all of the area within these bounds, and not much more. */
async function shows(props: RegionMapProps, [west, south, east, north]: Bounds): Promise<boolean> {
  const map = await opened.showMap(props);
  const wanted = latLngBounds([south, west], [north, east]);
  return map.getBounds().contains(wanted) && !map.getBounds().contains(wanted.pad(2));
}

describe('The map', () => {
  it('is named for screen readers by the page that shows it', async () => {
    await opened.showMap(shown);
    await opened.showMap({ ...shown, label: 'Kaart van de groepen' });

    const container = document.querySelector('[role="application"]');
    expect(container?.getAttribute('aria-label')).toBe('Kaart van de groepen');
  });

  it('names only the maker of the map', async () => {
    await opened.showMap(shown);

    expect(document.querySelector('.leaflet-control-attribution')?.textContent).toBe(
      'Kaartgegevens © Kadaster',
    );
  });

  it('zooms by the wheel only while it has focus', async () => {
    const map = await opened.showMap(shown);
    const states = [map.scrollWheelZoom.enabled()];

    map.fire('focus');
    states.push(map.scrollWheelZoom.enabled());
    map.fire('blur');
    states.push(map.scrollWheelZoom.enabled());

    expect(states).toEqual([false, true, false]);
  });

  it('zooms by buttons with a Dutch name, from the whole region to a few houses', async () => {
    const map = await opened.showMap(shown);
    const before = map.getZoom();
    const buttons = [...document.querySelectorAll<HTMLElement>('.leaflet-control-zoom a')];

    buttons[1]?.click();

    expect(buttons.map(({ title }) => title)).toEqual([
      groupTexts.map.zoomIn,
      groupTexts.map.zoomOut,
    ]);
    expect(map.getZoom()).toBe(before - 1);
    expect([map.getMinZoom(), map.getMaxZoom()]).toEqual([9, 18]);
  });

  it.each([
    ['reduced', true],
    ['not reduced', false],
  ])('moves smoothly unless the visitor prefers less motion: %s', async (_what, reduced) => {
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: reduced && query === '(prefers-reduced-motion: reduce)',
    }));

    const { options } = await opened.showMap(shown);

    expect([options.zoomAnimation, options.fadeAnimation, options.markerZoomAnimation]).toEqual([
      !reduced,
      !reduced,
      !reduced,
    ]);
  });
});

describe('The part of the map that is shown', () => {
  it('is the focus, if there is one', async () => {
    expect(await shows({ ...shown, focus: waalwijk }, waalwijk)).toBe(true);
  });

  it('is the areas, but not closer than a few streets', async () => {
    const bounds: Bounds = [4.975, 51.645, 4.985, 51.655];
    const { coordinates } = area.polygon;
    const tiny = { coordinates: coordinates.map((ring) => ring.slice(0, 1)) };

    expect(await shows(shown, wholeRegion)).toBe(false);
    expect((await opened.showMap(shown)).getBounds().intersects(boundsAt(bounds))).toBe(true);
    const closest = await opened.showMap({ ...shown, shapes: [{ ...area, polygon: tiny }] });
    expect(closest.getZoom()).toBe(16);
  });

  it('is the region, if there is nothing to show yet', async () => {
    expect(await shows({ label: 'Kaart', shapes: [] }, wholeRegion)).toBe(true);
  });

  it('changes with the focus, but stays where a visitor has moved it', async () => {
    const map = await opened.showMap({ ...shown, focus: wholeRegion });
    expect(await shows({ ...shown, focus: waalwijk }, waalwijk)).toBe(true);

    await settled(() => map.setView([51.6, 4.9], 17, { animate: false }));
    await opened.showMap({ ...shown, focus: [...waalwijk] });

    expect(map.getCenter()).toEqual({ lat: 51.6, lng: 4.9 });
    expect(map.getZoom()).toBe(17);
  });
});

function boundsAt([west, south, east, north]: Bounds) {
  return latLngBounds([south, west], [north, east]);
}
