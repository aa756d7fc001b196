// @vitest-environment happy-dom
import type { Layer, Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { useMap } from '../../../../web/map/leaflet-map.tsx';
import RegionMap from '../../../../web/map/region-map.tsx';
import type { Shape } from '../../../../web/map/shapes.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { markupOnPage } from '../../../support/site/markup-on-page.ts';

let map: LeafletMap | undefined;

function KeepMap() {
  const made = useMap();
  useEffect(() => {
    map = made;
  }, [made]);
  return null;
}

const area = {
  key: 'area',
  polygon: responseExamples.group.polygon,
  kind: 'running',
  name: hostileText,
  detail: hostileText,
} as const satisfies Shape;

async function show(shape: Shape, still = false): Promise<Layer[]> {
  map = undefined;
  createRoot(document.body.firstElementChild as HTMLElement).render(
    <Router>
      <RegionMap label={hostileText} shapes={[shape]} still={still}>
        <KeepMap />
      </RegionMap>
    </Router>,
  );
  return vi.waitFor(() => {
    const layers: Layer[] = [];
    map?.eachLayer((layer) => layers.push(layer));
    const shapes = layers.filter((layer) => layer.getTooltip());
    if (shapes.length === 0) throw new Error('nothing is drawn yet');
    return shapes;
  });
}

beforeEach(() => {
  document.body.replaceChildren(document.createElement('div'));
});

describe('A name on the map', () => {
  it.each([
    ['that appears under the pointer', area, false],
    ['that is always shown', { ...area, named: true }, false],
    ['on a map that people draw on', { ...area, named: true }, true],
  ])('%s is only text', async (_what, shape, still) => {
    const layers = await show(shape, still);

    for (const layer of layers) layer.openTooltip([51.65, 4.98]);

    expect(document.querySelector('.leaflet-tooltip')?.textContent).toBe(hostileText);
    expect(markupOnPage()).toEqual([]);
  });

  it('in the window that opens on a press is only text', async () => {
    const layers = await show({ ...area, to: '/groepen/LS-7KQ4M' });

    for (const layer of layers) layer.openPopup([51.65, 4.98]);

    await vi.waitFor(() =>
      expect(document.querySelector('.leaflet-popup strong')?.textContent).toBe(hostileText),
    );
    expect(document.querySelector('.leaflet-popup p')?.textContent).toBe(hostileText);
    expect(markupOnPage()).toEqual([]);
  });
});
