/**
 * `npm run bench -- start [RUNS]`: measures the size and load time of every function's bundle, and
 * for comparison the load time of the same handler without bundling.
 */
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleFunctions, projectRoot } from '../infra/bundling/bundle-functions.ts';
import { functionNames, type FunctionName } from '../infra/functions/index.ts';
import { duration, machine, markdownTable, percentile } from './figures.ts';
import { loadOnce } from './load-time.ts';
import { withProgress } from './progress-bar.ts';
import { plainModules } from './plain-modules.ts';

const buildFolder = path.join(projectRoot, '.build');
const runs = Number(process.argv[2] ?? 9);
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;

interface Measured {
  readonly raw: number;
  readonly gzip: number;
  readonly bundled: number[];
  readonly plain: number[];
}

await mkdir(buildFolder, { recursive: true });
const bundles = await mkdtemp(path.join(buildFolder, 'bench-bundles-'));
await bundleFunctions(bundles);
const plain = await plainModules();
try {
  const measured = new Map<FunctionName, Measured>();
  await withProgress('functions', functionNames, async (name) => {
    const bundle = path.join(bundles, name, 'index.mjs');
    const result: Measured = {
      raw: (await stat(bundle)).size,
      gzip: gzipSync(await readFile(bundle)).length,
      bundled: [],
      plain: [],
    };
    // The bundled and plain handlers alternate, so that other load affects both equally.
    for (let run = 0; run < runs; run += 1) {
      result.bundled.push(await loadOnce(bundle));
      result.plain.push(await loadOnce(plain.handlerOf(name)));
    }
    measured.set(name, result);
  });
  console.log(`${machine()}, median of ${runs} fresh processes each\n`);
  const rows = [...measured].map(([name, { raw, gzip, bundled, plain: unbundled }]) => {
    const [one, other] = [percentile(bundled, 0.5), percentile(unbundled, 0.5)];
    return [
      name,
      kilobytes(raw),
      kilobytes(gzip),
      duration(one),
      duration(other),
      (one / other).toFixed(2),
    ];
  });
  console.log(
    markdownTable([
      ['function', 'bundle', 'gzip', 'load, bundled', 'load, plain modules', 'ratio'],
      ...rows,
    ]),
  );
} finally {
  await plain.remove();
  await rm(bundles, { recursive: true, force: true });
}
