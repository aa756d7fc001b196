/**
 * Measures linking at national scale: the cost of linking one group as the number of groups grows,
 * and the cost of computing the same result with PostGIS and with a full scan. All of this is
 * measured in one run, so that the figures can be compared as ratios.
 * Usage: npm run bench -- national [COUNT ...] (default 1000 10000 100000)
 */
import { cpus, loadavg } from 'node:os';
import { markdownTable, mean, percentile, duration } from './figures.ts';
import { measureCount, type Figures } from './national-figures.ts';
import { startPostgis } from './postgis.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const counts = process.argv.slice(2).map(Number);
if (!counts.every((count) => Number.isInteger(count) && count > 0))
  throw new Error('Usage: npm run bench -- national [COUNT ...]');

const both = (sample: readonly number[]): string =>
  `${mean(sample).toFixed(2)} (${percentile(sample, 0.99)})`;
const times = (sample: readonly number[]): string =>
  `${duration(percentile(sample, 0.5))} (${duration(percentile(sample, 0.99))})`;
const quotient = (one: number, other: number): string => (one / other).toFixed(2);
const median = (sample: readonly number[]): number => percentile(sample, 0.5);
const none = '-';

function report(all: readonly Figures[]): string {
  const row = (name: string, cell: (figures: Figures) => string): string[] => [
    name,
    ...all.map(cell),
  ];
  const [first] = all;
  return markdownTable([
    row('per link operation', ({ groups }) => `${groups.toLocaleString('en')} groups`),
    row('items written, mean (p99)', ({ items }) => both(items)),
    row('requests, mean (p99)', ({ requests }) => both(requests)),
    row('requests ÷ first column', ({ requests }) =>
      first ? quotient(mean(requests), mean(first.requests)) : none,
    ),
    row(
      'candidates / neighbours, mean',
      ({ candidates, neighbours }) =>
        `${mean(candidates).toFixed(1)} / ${mean(neighbours).toFixed(1)}`,
    ),
    row('lookup in the engine, p50 (p99)', ({ lookupTime }) => times(lookupTime)),
    row('CPU of a lookup, p50 (p99)', ({ lookupWork }) => times(lookupWork)),
    row('PostGIS, client time for the same result, p50 (p99)', ({ postgisTime }) =>
      postgisTime ? times(postgisTime) : none,
    ),
    row('CPU of a lookup ÷ PostGIS', ({ lookupWork, postgisTime }) =>
      postgisTime ? quotient(median(lookupWork), median(postgisTime)) : none,
    ),
    row('PostGIS without the overlap, p50', ({ postgisDistance }) =>
      postgisDistance ? duration(median(postgisDistance)) : none,
    ),
    row('CPU of a lookup ÷ that PostGIS time', ({ lookupWork, postgisDistance }) =>
      postgisDistance ? quotient(median(lookupWork), median(postgisDistance)) : none,
    ),
    row('full scan, p50', ({ scanWork }) => (scanWork ? duration(median(scanWork)) : none)),
    row('CPU of a lookup : full scan', ({ lookupWork, scanWork }) =>
      scanWork
        ? `1 : ${Math.round(median(scanWork) / median(lookupWork)).toLocaleString('en')}`
        : none,
    ),
    row(
      'requests for the group at a point, minimum and maximum',
      ({ pointRequests }) => `${Math.min(...pointRequests)} and ${Math.max(...pointRequests)}`,
    ),
    row('pairs found by PostGIS', ({ samePairs }) => samePairs ?? none),
    row('load, groups per second', ({ loadRate }) => loadRate.toFixed(0)),
  ]);
}

const postgis = await startPostgis(say);
try {
  const all: Figures[] = [];
  for (const count of counts.length > 0 ? counts : [1000, 10_000, 100_000])
    all.push(await measureCount(count, postgis));
  const machine = `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
  process.stdout.write(
    `${machine}${postgis ? `, PostGIS ${postgis.version}` : ''}\n\n${report(all)}\n`,
  );
} finally {
  await postgis?.stop();
}
