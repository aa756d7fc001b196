// @vitest-environment happy-dom
import { Marker } from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Position } from '../../../../shared/domain/areas/area.ts';
import { Handle, positionAt } from '../../../../web/map/handle.tsx';
import PointLayer from '../../../../web/map/point-layer.tsx';
import { OpenedMap } from '../../../support/site/opened-map.tsx';
import { appearingLimit, renderingLimit } from '../../../support/time-limits.ts';

let opened: OpenedMap;
let moves: Position[];
const onMove = (to: Position) => void moves.push(to);
const at: Position = [4.98, 51.65];

beforeEach(() => {
  opened = new OpenedMap();
  moves = [];
});
afterEach(() => opened.close());

async function markerOf(first?: boolean): Promise<Marker> {
  const map = await opened.show({
    label: 'Kaart',
    shapes: [],
    children: (
      <Handle at={at} name="Hoek 1" onMove={onMove} {...(first === undefined ? {} : { first })} />
    ),
  });
  return vi.waitFor(() => {
    let marker: Marker | undefined;
    map.eachLayer((layer) => {
      if (layer instanceof Marker) marker = layer;
    });
    if (!marker) throw new Error('there is no handle yet');
    return marker;
  }, appearingLimit);
}

function press(marker: Marker, key: string) {
  const originalEvent = new KeyboardEvent('keydown', { key, cancelable: true });
  const stopped = vi.spyOn(originalEvent, 'stopPropagation');
  marker.fire('keydown', { originalEvent });
  return { originalEvent, stopped };
}

describe('A handle on the map', { timeout: renderingLimit }, () => {
  it.each([
    ['ArrowUp', [4.98, 51.65018]],
    ['ArrowDown', [4.98, 51.64982]],
    ['ArrowLeft', [4.97971, 51.65]],
    ['ArrowRight', [4.98029, 51.65]],
  ])('moves about twenty metres by %s, without moving the map', async (key, expected) => {
    const { originalEvent, stopped } = press(await markerOf(), key);

    expect(moves).toEqual([expected]);
    expect(originalEvent.defaultPrevented).toBe(true);
    expect(stopped).toHaveBeenCalledOnce();
  });

  it('ignores other keys', async () => {
    const { originalEvent } = press(await markerOf(), 'Tab');

    expect(moves).toEqual([]);
    expect(originalEvent.defaultPrevented).toBe(false);
  });

  it('moves to where it was dragged, to a tenth of a metre', async () => {
    const marker = await markerOf();

    marker.setLatLng([51.6612345678, 4.9912345678]).fire('dragend');

    expect(moves).toEqual([[4.991235, 51.661235]]);
  });

  it.each([
    [true, 'corner--first'],
    [false, 'corner'],
    [undefined, 'corner'],
  ])('has a name, and a style of its own if it is the first: %s', async (first, style) => {
    const element = (await markerOf(first)).getElement();

    expect(element?.getAttribute('title')).toBe('Hoek 1');
    expect(element?.classList.contains(style)).toBe(true);
    expect(element?.classList.contains('corner--first')).toBe(first === true);
  });

  it('has a place that is rounded to a millionth of a degree', () => {
    expect(positionAt(4.98000049, 51.65000051)).toEqual([4.98, 51.650001]);
  });
});

describe('A map on which somebody chooses a point', { timeout: renderingLimit }, () => {
  it('reports the place of a press', async () => {
    const map = await opened.show({
      label: 'Kaart',
      shapes: [],
      children: <PointLayer point={undefined} name="Plek" onPoint={onMove} />,
    });

    await vi.waitFor(() => {
      map.fire('click', { latlng: { lat: 51.66, lng: 4.99 } });
      expect(moves[0]).toEqual([4.99, 51.66]);
    }, appearingLimit);
  });
});
