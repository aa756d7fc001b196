// @vitest-environment happy-dom
import type { Map as LeafletMap } from 'leaflet';
import { flushSync } from 'react-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../../web/components/error-boundary.tsx';
import { useMap } from '../../../../web/map/leaflet-map.tsx';
import { Map } from '../../../../web/map/map.tsx';
import { groupTexts } from '../../../../web/texts/overview.ts';
import { OpenedMap } from '../../../support/site/opened-map.tsx';

let opened: OpenedMap;

beforeEach(() => {
  opened = new OpenedMap();
});
afterEach(() => {
  opened.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const shown = { label: 'Kaart', shapes: [] };
const text = () => document.querySelector('figure')?.textContent;

describe('A map on a page', () => {
  it('says that it is being fetched, and then takes the place of that text', async () => {
    vi.resetModules();
    const { Map: NotYetFetched } = await import('../../../../web/map/map.tsx');

    flushSync(() => opened.render(<NotYetFetched {...shown} />));
    expect(text()).toBe(groupTexts.map.waiting);

    await opened.find('[role="application"]');

    expect(text()).not.toContain(groupTexts.map.waiting);
  });

  it('has a caption only if the page gives one', async () => {
    await opened.show(<Map {...shown} />);
    expect(document.querySelector('figcaption')).toBeNull();

    await opened.show(<Map {...shown} caption="Grijs: de buurgroepen." />);

    expect(document.querySelector('figcaption')?.textContent).toBe('Grijs: de buurgroepen.');
  });

  it('gives way to a text if the browser cannot show it', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.stubGlobal('matchMedia', undefined);

    await opened.show(<Map {...shown} caption="Grijs: de buurgroepen." />);

    expect(text()).toBe(`${groupTexts.map.failed}Grijs: de buurgroepen.`);
  });

  it('leaves nothing behind when the page is left', async () => {
    const map = await opened.showMap(shown);
    const gone = vi.fn<() => void>();
    map.on('unload', gone);

    await opened.show(null);

    expect(gone).toHaveBeenCalledOnce();
  });
});

/** Leaves the page, and lets the map's timers fire. Returns any errors thrown, and whether the map was removed once. */
async function leave(map: LeafletMap): Promise<{ errors: unknown[]; isGone: boolean }> {
  const [errors, gone] = [[] as unknown[], vi.fn<() => void>()];
  map.on('unload', gone);
  await opened.show(null);
  try {
    if (vi.isFakeTimers()) vi.advanceTimersByTime(1000);
  } catch (error) {
    errors.push(error);
  }
  return { errors, isGone: gone.mock.calls.length === 1 };
}

describe('A map that is left while it moves', () => {
  it('is removed only when the zoom that is being animated has ended, because a timer of Leaflet needs it', async () => {
    const map = await opened.showMap(shown);
    const gone = vi.fn<() => void>();
    map.on('unload', gone);
    map.fire('zoomanim');

    await opened.show(null);
    const duringZoom = gone.mock.calls.length;
    map.fire('zoomend').fire('moveend');

    expect([duringZoom, gone.mock.calls.length]).toEqual([0, 1]);
  });

  it('is removed at once after a zoom', async () => {
    const map = await opened.showMap(shown);
    map.fire('zoomanim').fire('zoomend').fire('moveend');

    expect(await leave(map)).toEqual({ errors: [], isGone: true });
  });

  it('is removed without an error just after the wheel has turned', async () => {
    const map = await opened.showMap(shown);
    map.scrollWheelZoom.enable();
    vi.useFakeTimers();
    map.getContainer().dispatchEvent(new WheelEvent('wheel', { deltaY: -100, cancelable: true }));

    expect(vi.getTimerCount()).toBe(1);
    expect(await leave(map)).toEqual({ errors: [], isGone: true });
  });
});

it('A control outside a map is an error of whoever wrote the page', async () => {
  const errors = vi.spyOn(console, 'error').mockReturnValue();

  await opened.show(
    <ErrorBoundary instead="nothing">
      <Outside />
    </ErrorBoundary>,
  );

  expect(document.body.textContent).toBe('nothing');
  expect(String(errors.mock.calls[0]?.join(' '))).toContain('there is no map around');
});

function Outside() {
  return useMap().getZoom();
}
