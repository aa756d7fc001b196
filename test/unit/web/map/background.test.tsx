// @vitest-environment happy-dom
import { region } from 'virtual:region';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupTexts } from '../../../../web/texts/overview.ts';
import { OpenedMap } from '../../../support/site/opened-map.tsx';
import { settled } from '../../../support/site/opened.tsx';

let opened: OpenedMap;

beforeEach(async () => {
  opened = new OpenedMap();
  await opened.showMap({ label: 'Kaart', shapes: [] });
});
afterEach(() => opened.close());

const tile = () => document.querySelector<HTMLImageElement>('img.leaflet-tile');
const happens = (event: 'load' | 'error') =>
  settled(() => void tile()?.dispatchEvent(new Event(event)));
const note = () => document.querySelector('output.map-note')?.textContent;
const places = () =>
  [...document.querySelectorAll('.leaflet-tooltip.place-name')].map(
    ({ textContent }) => textContent,
  );
const outlines = () => [...document.querySelectorAll('path.municipality')];
const names = region.municipalities.map(({ name }) => name);

describe('The background of the map', () => {
  it('comes from the national map, which needs no note', async () => {
    await happens('load');

    expect(tile()?.src).toMatch(/^https:\/\/service\.pdok\.nl\/brt\/.+\/\d+\/\d+\/\d+\.png$/);
    expect([note(), places(), outlines()]).toEqual([undefined, [], []]);
  });

  it('asks for each of its pictures once', () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('img.leaflet-tile')];

    expect(pictures.length).toBeGreaterThan(1);
    expect(new Set(pictures.map(({ src }) => src)).size).toBe(pictures.length);
  });

  it('shows the municipalities and a note while the national map cannot be reached', async () => {
    await happens('error');
    expect([note(), places()]).toEqual([groupTexts.map.noTiles, names]);

    await happens('load');

    expect(tile()?.src).toMatch(/^data:image\/gif/);
    expect([note(), places()]).toEqual([groupTexts.map.noTiles, names]);
    expect(outlines()).toHaveLength(names.length);
    expect(outlines().some((path) => path.matches('.leaflet-interactive'))).toBe(false);
  });

  it('is the national map again as soon as that can be reached', async () => {
    await happens('error');
    tile()?.setAttribute('src', 'https://service.pdok.nl/tile.png');
    await happens('load');

    expect([note(), places(), outlines()]).toEqual([undefined, [], []]);
  });
});
