// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import type { Shape } from '../../../../web/map/shapes.ts';
import { OpenedMap } from '../../../support/site/opened-map.tsx';
import { appearingLimit, renderingLimit } from '../../../support/time-limits.ts';

let opened: OpenedMap;

beforeEach(() => {
  opened = new OpenedMap();
});
afterEach(() => opened.close());

const area: Shape = {
  key: 'area',
  polygon: responseExamples.group.polygon,
  kind: 'running',
  name: 'Kanaal',
};

const elsewhere: Shape['polygon'] = {
  coordinates: [
    [
      [4.9, 51.6],
      [5, 51.6],
      [5, 51.7],
    ],
  ],
};

describe('The map', { timeout: renderingLimit }, () => {
  it('is named for screen readers by the page that shows it', async () => {
    await opened.showNamed({ label: 'Kaart', shapes: [area] });

    const container = document.querySelector('[role="application"]');
    expect(container?.getAttribute('aria-label')).toBe('Kaart');
  });

  it('zooms by the wheel only while it has focus', async () => {
    const map = await opened.show({ label: 'Kaart', shapes: [area] });
    const states = [map.scrollWheelZoom.enabled()];

    map.fire('focus');
    states.push(map.scrollWheelZoom.enabled());
    map.fire('blur');
    states.push(map.scrollWheelZoom.enabled());

    expect(states).toEqual([false, true, false]);
  });

  it('draws an area in the style of its kind, which a new name or outline does not change', async () => {
    await opened.showNamed({ label: 'Kaart', shapes: [area] });
    const before = document.querySelector('path.area--running');

    const moved = { ...area, name: 'Vaart', polygon: elsewhere };
    await opened.showNamed({ label: 'Kaart', shapes: [moved] });

    expect(before).not.toBeNull();
    expect(document.querySelector('path.area--running')).toBe(before);
    await vi.waitFor(async () => {
      const [layer] = await opened.showNamed({ label: 'Kaart', shapes: [moved] });
      expect(layer?.getTooltip()?.getContent()).toHaveProperty('textContent', 'Vaart');
    }, appearingLimit);
  });

  it('has no names on a map that people draw on, unless they are always shown', async () => {
    const map = await opened.show({ label: 'Kaart', shapes: [area], still: true });
    await vi.waitFor(
      () => expect(document.querySelector('path.area')).not.toBeNull(),
      appearingLimit,
    );

    map.eachLayer((layer) => expect(layer.getTooltip()).toBeUndefined());
  });
});
