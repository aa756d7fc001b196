import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { regionById, regionIds } from '../../shared/regions/index.ts';
import { outlineFile } from './outline-file.ts';

const usage = 'Usage: REGION=langstraat npm run operate -- outlines FILE.geojson';
const target = new URL('../../web/outlines/', import.meta.url);

/** Reads outlines from a GeoJSON file and writes those of the region to the folder that the web build reads. */
async function load(path: string | undefined): Promise<void> {
  if (path === undefined) throw new Error(usage);
  const { REGION } = z
    .object({ REGION: z.enum(regionIds).default('langstraat') })
    .parse(process.env);
  const { outlines, report } = outlineFile(
    JSON.parse(await readFile(path, 'utf8')),
    regionById(REGION),
  );
  await mkdir(target, { recursive: true });
  const file = new URL(`${REGION}.json`, target);
  await writeFile(file, JSON.stringify(outlines));
  console.log(
    [
      ...report,
      `written to ${fileURLToPath(file)}; the next build of the web application includes it`,
    ].join('\n'),
  );
}

try {
  await load(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
