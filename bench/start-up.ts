/**
 * `npm run bench -- start [RUNS]`: measures the size and load time of every function's bundle, and
 * for comparison the load time of the same handler without bundling.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundleFunctions, projectRoot } from '../infra/bundling/bundle-functions.ts';
import { functionNames, type FunctionName } from '../infra/functions/index.ts';
import { duration, markdownTable, percentile } from './figures.ts';
import { withProgress } from './progress-bar.ts';
import { plainModules } from './plain-modules.ts';

const buildFolder = path.join(projectRoot, '.build');
const runs = Number(process.argv[2] ?? 9);
/**
 * Every environment variable that a handler may read. The values are not real, because loading a
 * module does not call any service.
 */
const environment = {
  REGIONS: 'langstraat',
  STAGE: 'dev',
  SITE_URL: 'http://localhost:3000',
  TABLE_NAME: 'bench',
  BUS_NAME: 'bench',
  FINGERPRINT_SECRET: 'bench',
  ORIGIN_SECRET: 'bench',
  MAIL_FROM: 'bench@bench.example',
  MAIL_CONFIGURATION_SET: 'bench',
  MAIL_PER_SECOND: '14',
  URGENT_QUEUE_URL: 'http://localhost/urgent',
  NORMAL_QUEUE_URL: 'http://localhost/normal',
  AWS_REGION: 'eu-west-1',
  POWERTOOLS_DEV: 'false',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/**
 * The time taken to import one file in a fresh process, in milliseconds, excluding the start-up of
 * Node itself.
 */
async function loadOnce(file: string): Promise<number> {
  const script = `const began = performance.now(); await import(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - began)); process.exit(0);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { env: { ...process.env, ...environment } },
  );
  return Number(/[\d.]+$/.exec(stdout)?.[0]);
}

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
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.replace(/ Processor.*/, '')}), median of ${runs} fresh processes each\n`,
  );
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
