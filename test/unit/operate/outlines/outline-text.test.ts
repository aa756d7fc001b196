import { describe, expect, it } from 'vitest';
import { readOutlineText } from '../../../../operate/outlines/outline-text.ts';

const content = { type: 'FeatureCollection', features: [] };
const json = JSON.stringify(content);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  return bytes;
};

describe('the text of a file with outlines', () => {
  it.each([
    ['UTF-8', utf8(json)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${json}`)],
    ['UTF-16LE with a byte order mark', utf16(`\uFEFF${json}`, false)],
    ['UTF-16BE with a byte order mark', utf16(`\uFEFF${json}`, true)],
    ['UTF-16LE', utf16(json, false)],
    ['UTF-16BE', utf16(json, true)],
  ])('may be in %s', (_encoding, bytes) => {
    expect(readOutlineText(bytes, 'outlines.geojson')).toEqual(content);
  });

  it.each(['\n', '\r\n', '\n\x1e'])('may have a feature on each line (%j)', (separator) => {
    const feature = { type: 'Feature', properties: null, geometry: null };
    const start = separator.includes('\x1e') ? '\x1e' : '';
    const text = start + [feature, feature].map((one) => JSON.stringify(one)).join(separator);

    expect(readOutlineText(utf8(text), 'outlines.geojsonl')).toEqual({
      type: 'FeatureCollection',
      features: [feature, feature],
    });
  });

  it.each([
    ['a GeoPackage', utf8('SQLite format 3\0 and more')],
    ['a ZIP file', utf8('PK\x03\x04 and more')],
    ['a shapefile', Uint8Array.of(0, 0, 0x27, 0x0a, 0, 0)],
    ['compressed with gzip', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['XML', utf8('\uFEFF<?xml version="1.0"?><kml/>')],
    ['CSV', utf8('buurtcode;buurtnaam\nBU07660107;Caf')],
    ['TopoJSON', utf8('{"type":"Topology","objects":{}}')],
  ])('is refused with the command that converts it: %s', (format, bytes) => {
    const read = () => readOutlineText(bytes, 'mijn-buurten');

    expect(read).toThrow(new RegExp(`${format}.*ogr2ogr -f GeoJSON.* mijn-buurten`, 's'));
  });

  it.each([
    ['The file is empty.', ''],
    ['This file is not complete or not valid JSON.', json.slice(0, 20)],
    ['This file is not complete or not valid JSON.', '{"a":1}\n{"b":2}'],
  ])('is refused: %s', (message, text) => {
    expect(() => readOutlineText(utf8(text), 'outlines.geojson')).toThrow(message);
  });
});
