// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import type { Shape } from '../../../../web/map/shapes.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { markupOnPage } from '../../../support/site/markup-on-page.ts';
import { OpenedMap } from '../../../support/site/opened-map.tsx';

let opened: OpenedMap;

beforeEach(() => {
  opened = new OpenedMap();
});
afterEach(() => opened.close());

const area = {
  key: 'area',
  polygon: responseExamples.group.polygon,
  kind: 'running',
  name: hostileText,
  detail: hostileText,
} as const satisfies Shape;

describe('A name on the map', () => {
  it.each([
    ['that appears under the pointer', area, false],
    ['that is always shown', { ...area, named: true }, false],
    ['on a map that people draw on', { ...area, named: true }, true],
  ])('%s is only text', async (_what, shape, still) => {
    const layers = await opened.showAreas({ label: hostileText, shapes: [shape], still });

    for (const layer of layers) layer.openTooltip([51.65, 4.98]);

    expect(document.querySelector('.leaflet-tooltip')?.textContent).toBe(hostileText);
    expect(document.querySelector('[role="application"]')?.getAttribute('aria-label')).toBe(
      hostileText,
    );
    expect(markupOnPage()).toEqual([]);
  });

  it('in the window that opens on a press is only text', async () => {
    const layers = await opened.showAreas({
      label: hostileText,
      shapes: [{ ...area, to: '/groepen/LS-7KQ4M' }],
    });

    for (const layer of layers) layer.openPopup([51.65, 4.98]);

    expect(document.querySelector('.leaflet-popup strong')?.textContent).toBe(hostileText);
    expect(document.querySelector('.leaflet-popup p')?.textContent).toBe(hostileText);
    expect(markupOnPage()).toEqual([]);
  });
});
