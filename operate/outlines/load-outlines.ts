import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { StartRefused } from '../../local/start-refused.ts';
import type { Region } from '../../shared/regions/region.ts';
import { operate, say } from '../invoke.ts';
import { namedRegion } from '../regions/named-region.ts';
import { outlineFile } from './outline-file.ts';
import { readOutlineText } from './outline-text.ts';
import { OutlinesRefused } from './outlines-refused.ts';

const usage = 'Usage: REGION=langstraat npm run operate -- outlines FILE.geojson';
const target = new URL('../../web/outlines/', import.meta.url);

/** The outlines in a file. Throws StartRefused if the file contains no usable outlines. */
function outlinesIn(bytes: Uint8Array, path: string, region: Region) {
  try {
    return outlineFile(readOutlineText(bytes, path), region);
  } catch (error) {
    if (error instanceof OutlinesRefused) throw new StartRefused(error.message, { cause: error });
    throw error;
  }
}

/** Reads outlines from a GeoJSON file and writes those of the region to the folder that the web build reads. */
await operate(async () => {
  const [path] = parseArgs({ allowPositionals: true }).positionals;
  if (path === undefined) throw new StartRefused(usage);
  const region = namedRegion([process.env['REGION'] ?? 'langstraat']);
  const { outlines, report } = outlinesIn(await readFile(path), path, region);
  await mkdir(target, { recursive: true });
  const file = new URL(`${region.id}.json`, target);
  await writeFile(file, JSON.stringify(outlines));
  for (const line of report) say(line);
  say(`written to ${fileURLToPath(file)}; the next build of the web application includes it`);
  return 0;
});
