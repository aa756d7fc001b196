import { OutlinesRefused } from './outlines-refused.ts';

/** Advice for files in a format that we do not read ourselves. GDAL's `ogr2ogr` can convert them. */
const convert = (file: string) =>
  `Convert it with GDAL: ogr2ogr -f GeoJSON -t_srs EPSG:4326 outlines.geojson ${file}`;

/** The character that precedes each feature in a GeoJSONSeq file (RFC 8142). */
const recordSeparator = '\x1e';

/** The first bytes, as Latin-1, of formats that are not text. */
const binaryFormats: readonly (readonly [start: string, format: string])[] = [
  ['SQLite format 3', 'a GeoPackage'],
  ['PK\x03\x04', 'a ZIP file, such as a zipped shapefile or a KMZ file'],
  ['\x00\x00\x27\x0a', 'a shapefile'],
  ['\x1f\x8b', 'compressed with gzip'],
];

/**
 * Reads the contents of a GeoJSON file, or of a file with one GeoJSON feature on each line (GeoJSONSeq). Accepts UTF-8
 * and UTF-16, with or without a byte order mark. Throws OutlinesRefused for other formats, with the command that
 * converts them.
 *
 * @param name The name of the file, as the operator typed it.
 */
export function readOutlineText(bytes: Uint8Array, name: string): unknown {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const [, binary] = binaryFormats.find(([first]) => start.startsWith(first)) ?? [];
  if (binary !== undefined) throw new OutlinesRefused(`This is ${binary}. ${convert(name)}`);
  const text = decode(bytes).trim();
  if (text === '') throw new OutlinesRefused('The file is empty.');
  if (text.startsWith('<'))
    throw new OutlinesRefused(`This is XML, such as KML or GML. ${convert(name)}`);
  if (!['{', '[', recordSeparator].some((first) => text.startsWith(first)))
    throw new OutlinesRefused(
      `This is not GeoJSON. If it is a CSV file with a geometry column, name the column and its coordinate system: ogr2ogr -f GeoJSON -oo GEOM_POSSIBLE_NAMES=geometry -s_srs EPSG:28992 -t_srs EPSG:4326 outlines.geojson ${name}`,
    );
  const content = parse(text);
  if (isObject(content) && content['type'] === 'Topology')
    throw new OutlinesRefused(`This is TopoJSON. ${convert(name)}`);
  return content;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const bigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const littleEndian = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const encoding = bigEndian ? 'utf-16be' : littleEndian ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const features = featuresByLine(text);
    if (features) return { type: 'FeatureCollection', features };
    throw new OutlinesRefused('This file is not complete or not valid JSON.', { cause: error });
  }
}

/** The features of a GeoJSONSeq file, or undefined if the text is something else. */
function featuresByLine(text: string): unknown[] | undefined {
  const lines = text
    .replaceAll(recordSeparator, '\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  try {
    const features = lines.map((line) => JSON.parse(line) as unknown);
    return features.every((one) => isObject(one) && one['type'] === 'Feature')
      ? features
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
