// @vitest-environment happy-dom
import type { Marker } from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Position } from '../../../../shared/domain/areas/area.ts';
import { Handle, positionAt } from '../../../../web/map/handle.tsx';
import { OpenedMap } from '../../../support/site/opened-map.tsx';

let opened: OpenedMap;
let moves: Position[];
const onMove = (to: Position) => void moves.push(to);
const at: Position = [4.98, 51.65];

beforeEach(() => {
  opened = new OpenedMap();
  moves = [];
});
afterEach(() => opened.close());

async function show(handle: Partial<Parameters<typeof Handle>[0]> = {}): Promise<Marker> {
  const [marker, ...others] = await opened.showHandles({
    label: 'Kaart',
    shapes: [],
    children: <Handle at={at} name="Hoek 1" onMove={onMove} {...handle} />,
  });
  if (!marker || others.length > 0) throw new Error('there is not one handle');
  return marker;
}

function press(marker: Marker, key: string) {
  const originalEvent = new KeyboardEvent('keydown', { key, cancelable: true });
  const stopped = vi.spyOn(originalEvent, 'stopPropagation');
  marker.fire('keydown', { originalEvent });
  return { originalEvent, stopped };
}

describe('A handle on the map', () => {
  it('is at its place, and gets there with the keyboard without losing focus', async () => {
    const marker = await show();
    const element = marker.getElement();
    expect(marker.getLatLng()).toEqual({ lat: 51.65, lng: 4.98 });

    await show({ at: [4.99, 51.66] });

    expect(marker.getLatLng()).toEqual({ lat: 51.66, lng: 4.99 });
    expect(document.querySelector('.corner')).toBe(element);
  });

  it.each([
    ['ArrowUp', [4.98, 51.65018]],
    ['ArrowDown', [4.98, 51.64982]],
    ['ArrowLeft', [4.97971, 51.65]],
    ['ArrowRight', [4.98029, 51.65]],
  ])('moves about twenty metres by %s, without moving the map', async (key, expected) => {
    const { originalEvent, stopped } = press(await show(), key);

    expect(moves).toEqual([expected]);
    expect(originalEvent.defaultPrevented).toBe(true);
    expect(stopped).toHaveBeenCalledOnce();
  });

  it('moves once by each press, from where it then is', async () => {
    await show();
    const marker = await show({ at: [4.99, 51.66] });

    press(marker, 'ArrowUp');

    expect(moves).toEqual([[4.99, 51.66018]]);
  });

  it('ignores other keys', async () => {
    const { originalEvent } = press(await show(), 'Tab');

    expect(moves).toEqual([]);
    expect(originalEvent.defaultPrevented).toBe(false);
  });

  it('moves to where it was dragged, to a tenth of a metre', async () => {
    const marker = await show();

    marker.setLatLng([51.6612345678, 4.9912345678]).fire('dragend');

    expect(marker.options.draggable).toBe(true);
    expect(moves).toEqual([[4.991235, 51.661235]]);
  });

  it.each([
    [true, 'corner--first'],
    [false, 'corner'],
    [undefined, 'corner'],
  ])('has a name, and a style of its own if it is the first: %s', async (first, style) => {
    const element = (await show(first === undefined ? {} : { first })).getElement();

    expect(element?.getAttribute('title')).toBe('Hoek 1');
    expect(element?.classList.contains(style)).toBe(true);
    expect(element?.classList.contains('corner--first')).toBe(first === true);
  });

  it('gets another name or style when the page changes it', async () => {
    await show({ first: true });

    const element = (await show({ name: 'Hoek 2' })).getElement();

    expect(element?.getAttribute('title')).toBe('Hoek 2');
    expect(element?.classList.contains('corner--first')).toBe(false);
  });

  it('has a place that is rounded to a millionth of a degree', () => {
    expect(positionAt(4.98000049, 51.65000051)).toEqual([4.98, 51.650001]);
  });
});
