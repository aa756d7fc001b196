import { execFile, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { projected } from '../functions/linking/check-links/true-pairs.ts';
import type { GeneratedGroup } from './generate-groups.ts';

const run = promisify(execFile);
type Placed = Pick<GeneratedGroup, 'groupId' | 'polygon'>;

/**
 * A PostGIS server started for the benchmark in a temporary folder, and reached through a socket in
 * that folder.
 */
export interface Postgis {
  readonly version: string;
  /** Fills the table with these areas, projected to RD New in metres, and indexes it. */
  load(groups: readonly Placed[]): Promise<void>;
  /**
   * All pairs of areas at most the given number of metres apart, sorted. Each pair is written as
   * two ids separated by a space, the smaller one first.
   */
  pairs(metres: number): Promise<string[]>;
  /**
   * Like `pairs`, but with a link distance for each group. Between two groups, the smaller of their
   * distances applies.
   */
  pairsWithin(distances: ReadonlyMap<string, number>): Promise<string[]>;
  /**
   * How long, in milliseconds, a Node client waits for each of these groups' neighbours. The
   * prepared statement returns the distance to each neighbour and, if `result` is 'overlap', also
   * how much the two areas overlap, as linking does.
   */
  timesOf(
    groupIds: readonly string[],
    metres: number,
    result: 'distance' | 'overlap',
  ): Promise<number[]>;
  stop(): Promise<void>;
}

/**
 * Starts PostGIS. If it is not installed or does not start, reports that and resolves with
 * undefined.
 */
export async function startPostgis(say: (line: string) => void): Promise<Postgis | undefined> {
  const bin = await run('pg_config', ['--bindir']).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
  if (bin === undefined) {
    say(
      'PostGIS is not installed (no pg_config): its columns stay empty. Debian: apt-get install postgresql-15-postgis-3',
    );
    return undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-postgis-'));
  const user = await unprivileged();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  await run(
    path.join(bin, 'initdb'),
    ['-D', path.join(folder, 'data'), '-U', 'bench', '-A', 'trust', '--no-sync'],
    user,
  );
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_wal_size=2GB',
    'shared_buffers=256MB',
  ];
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', path.join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, stdio: 'ignore' },
  );
  const psql = async (script: string): Promise<string> => {
    const file = path.join(folder, 'script.sql');
    writeFileSync(file, script);
    const { stdout } = await run(
      path.join(bin, 'psql'),
      ['-h', folder, '-U', 'bench', '-d', 'postgres', '-qAtX', '-v', 'ON_ERROR_STOP=1', '-f', file],
      { maxBuffer: 1 << 30 },
    );
    return stdout;
  };
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (let tries = 0; ; tries += 1) {
      const up = await psql('SELECT 1;').then(
        () => true,
        (error: unknown) => {
          if (tries > 100) throw error;
          return false;
        },
      );
      if (up) break;
      await pause(100);
    }
    await psql('CREATE EXTENSION postgis;');
    const version = (await psql("SELECT split_part(postgis_version(), ' ', 1);")).trim();
    return {
      version,
      load: (groups) => load(psql, groups),
      pairs: (metres) => pairs(psql, within(metres)),
      pairsWithin: (distances) => pairsWithin(psql, distances),
      timesOf: (ids, metres, result) => timesOf(folder, ids, metres, result),
      stop,
    };
  } catch (error) {
    await stop();
    say(
      `PostGIS did not start: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}. Its columns stay empty.`,
    );
    return undefined;
  }
}

type Psql = (script: string) => Promise<string>;

async function load(psql: Psql, groups: readonly Placed[]): Promise<void> {
  const rows = groups.map(({ groupId, polygon }) => {
    const corners = projected(polygon).map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`);
    return `${groupId}\tSRID=28992;POLYGON((${[...corners, corners[0]].join(',')}))`;
  });
  await psql(
    `DROP TABLE IF EXISTS areas;\nCREATE TABLE areas (id text PRIMARY KEY, area geometry(Polygon, 28992));\nCOPY areas FROM STDIN;\n${rows.join('\n')}\n\\.\n` +
      'CREATE INDEX ON areas USING gist (area);\nVACUUM ANALYZE areas;',
  );
}

/** Compares distances rounded to the millimetre, as linking does. */
const within = (metres: number | string): string =>
  `ST_DWithin(a.area, b.area, ${metres} + 0.000499999)`;

async function pairs(psql: Psql, areNeighbours: string): Promise<string[]> {
  const found = await psql(
    `SELECT a.id || ' ' || b.id FROM areas a JOIN areas b ON a.id < b.id AND ${areNeighbours};`,
  );
  return found.split('\n').filter(Boolean).sort();
}

async function pairsWithin(psql: Psql, distances: ReadonlyMap<string, number>): Promise<string[]> {
  const rows = [...distances].map(([groupId, metres]) => `${groupId}\t${metres}`);
  await psql(
    `DROP TABLE IF EXISTS distances;\nCREATE TABLE distances (id text PRIMARY KEY, metres double precision);\nCOPY distances FROM STDIN;\n${rows.join('\n')}\n\\.\n` +
      'ALTER TABLE areas ADD COLUMN metres double precision;\nUPDATE areas SET metres = distances.metres FROM distances WHERE distances.id = areas.id;',
  );
  return pairs(psql, within('least(a.metres, b.metres)'));
}

const shareOfSmaller =
  'CASE WHEN ST_Intersects(a.area, b.area) THEN ST_Area(ST_Intersection(a.area, b.area)) / least(ST_Area(a.area), ST_Area(b.area)) ELSE 0 END';

async function timesOf(
  folder: string,
  groupIds: readonly string[],
  metres: number,
  result: 'distance' | 'overlap',
): Promise<number[]> {
  const client = new Client({ host: folder, user: 'bench', database: 'postgres' });
  await client.connect();
  try {
    const measured = `ST_Distance(a.area, b.area)${result === 'overlap' ? `, ${shareOfSmaller} AS overlap` : ''}`;
    const text = `SELECT b.id, ${measured} FROM areas a JOIN areas b ON ${within(metres)} WHERE a.id = $1 AND b.id <> $1`;
    const times: number[] = [];
    // Two hundred extra queries run first, so that the query plan has settled and the cache and the JIT are warm.
    // The lookups are warmed up in the same way.
    for (const groupId of [...groupIds.slice(0, 200), ...groupIds]) {
      const began = performance.now();
      await client.query({ name: `near-${result}`, text, values: [groupId] });
      times.push(performance.now() - began);
    }
    return times.slice(-groupIds.length);
  } finally {
    await client.end();
  }
}

/**
 * The user that PostgreSQL must run as. PostgreSQL refuses to run as root, so a benchmark that is
 * run by root starts it as `postgres`.
 */
async function unprivileged(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  return { uid: await idOfPostgres('-u'), gid: await idOfPostgres('-g') };
}

async function idOfPostgres(flag: '-u' | '-g'): Promise<number> {
  return Number((await run('id', [flag, 'postgres'])).stdout.trim());
}
