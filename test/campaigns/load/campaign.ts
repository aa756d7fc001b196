import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { markdownTable, percentile } from '../../../bench/figures.ts';
import { TestSystem } from '../../support/system.ts';
import type { CampaignResult, CampaignRun } from '../command.ts';
import { openQueues, queueClosures, storeClosedGroups } from './backlog.ts';
import { confirmPart } from './confirmations.ts';
import { drain, type Drain } from './drain.ts';
import { KeptMails } from './kept-mails.ts';
import { presentGroups, tableOf } from './present-groups.ts';
import { mostTimes, readBesideBare, type ReadRow } from './read-beside-bare.ts';
import { saturate, type Saturation } from './saturation.ts';
import type { Present } from './targets.ts';
import { verifyRegistrations, type Verified } from './verify-registrations.ts';

export interface LoadRun extends Omit<CampaignRun, 'only'> {
  /** Groups in the overview. */
  readonly groups?: number;
  readonly backlog?: number;
  /** Mails a second. */
  readonly rate?: number;
  readonly people?: number;
  /** Whether reads are measured, each kind and with and without the cache of the edge. */
  readonly reads?: boolean;
  /** Whether times may be wrong: only on a machine that does nothing else. */
  readonly judgeTimes?: boolean;
}

/** More at once than the throttle's burst. */
const readers = 200;
/** A person looks at the screen for so long at most, in ms, while thousands of other mails wait. */
const longestUrgentWait = 10_000;

/**
 * Load on the local system in three phases: reads beside a bare server, more than it takes, and a backlog of mail. Half of
 * `size` (seconds) is reading and a fifth saturation; the backlog takes as long as its rate asks for.
 */
export async function loadCampaign(
  run: LoadRun,
): Promise<CampaignResult & { readonly drained: Drain; readonly saturated: Saturation }> {
  const {
    size,
    seed,
    say,
    groups = 500,
    backlog = 5000,
    rate = 100,
    people = 30,
    reads = true,
    judgeTimes = true,
  } = run;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'buurtkring-load-'));
  try {
    const rows = reads ? await readsOf(dataDir, { groups, seed, seconds: size / 4 }) : [];
    say(readTable(rows));
    const system = await TestSystem.start({
      dataDir,
      env: { LOCAL_MAIL_PER_SECOND: String(rate), LOCAL_EDGE_CACHE: '1' },
    });
    try {
      const table = await tableOf(system.dynamodbUrl);
      const mails = new KeptMails(dataDir);
      if (!reads) await presentGroups(table, groups, seed);
      const saturated = await saturate({
        siteUrl: system.siteUrl,
        seconds: Math.max(1, Math.round(size / 5)),
        readers,
        people,
        seed,
      });
      say(statusTable(saturated));
      const verified = await verifyRegistrations(saturated.registrations, table, mails, 120_000);
      const confirmed = await confirmPart(system, saturated.registrations);

      const queues = openQueues(system.awsUrl);
      const told = await storeClosedGroups(table, backlog);
      await queueClosures(queues, told);
      const drained = await drain({
        siteUrl: system.siteUrl,
        queues,
        mails,
        told,
        pauseMs: judgeTimes ? 1000 : 300,
      });
      const wrong = wrongOf({ rows, saturated, verified, drained, rate, judgeTimes });
      return {
        tried: saturated.registrations.length + drained.urgent.length + backlog,
        survived: verified.accepted + drained.urgent.length + backlog - drained.lost,
        lost: verified.withoutGroup + verified.withoutMail + drained.lost + confirmed.lost,
        duplicated: verified.mailedTwice + drained.twice,
        leaked: 0,
        figures: {
          ...figuresOf(rows, verified, saturated, drained),
          'confirmed after saturation': confirmed.confirmed,
        },
        wrong: [
          ...wrong,
          ...(confirmed.lost > 0 ? [`${confirmed.lost} registrations could not be confirmed`] : []),
        ],
        drained,
        saturated,
      };
    } finally {
      await system.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Without the throttle: who is sent away is answered fast, and that is no measure of a read. */
async function readsOf(
  dataDir: string,
  { groups, seed, seconds }: { groups: number; seed: number; seconds: number },
): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  let present: Present | undefined;
  for (const cached of [false, true]) {
    const system = await TestSystem.start({
      dataDir,
      env: { LOCAL_THROTTLE: '0', LOCAL_EDGE_CACHE: cached ? '1' : '0' },
    });
    try {
      present ??= await presentGroups(await tableOf(system.dynamodbUrl), groups, seed);
      rows.push(...(await readBesideBare(system.siteUrl, present, { seconds, cached })));
    } finally {
      await system.stop();
    }
  }
  return rows;
}

const waits = ({ urgent }: Drain): number[] =>
  urgent.flatMap(({ mailedAt, answeredAt }) =>
    mailedAt === undefined ? [] : [Math.max(0, mailedAt - answeredAt)],
  );
const mixOf = (rows: readonly ReadRow[], cached: boolean): ReadRow | undefined =>
  rows.find((row) => row.what === 'mixed' && row.cached === cached);

interface Outcome {
  readonly rows: readonly ReadRow[];
  readonly saturated: Saturation;
  readonly verified: Verified;
  readonly drained: Drain;
  readonly rate: number;
  readonly judgeTimes: boolean;
}

function wrongOf({ rows, saturated, verified, drained, rate, judgeTimes }: Outcome): string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || wrong.push(what));
  const expected = new Set([200, 201, 429, 503]);
  const others = Object.keys(saturated.statuses).filter((status) => !expected.has(Number(status)));
  must(
    others.length === 0,
    `at saturation also answered: ${others.map((status) => `${status} (${saturated.statuses[Number(status)]})`).join(', ')}`,
  );
  must(
    saturated.withoutRetryAfter === 0,
    `${saturated.withoutRetryAfter} requests were sent away without Retry-After`,
  );
  must(
    verified.withoutGroup === 0,
    `${verified.withoutGroup} registrations answered with success are gone`,
  );
  must(
    verified.withoutMail === 0,
    `${verified.withoutMail} registrations answered with success had no mail`,
  );
  must(verified.mailedTwice === 0, `${verified.mailedTwice} registrations were mailed twice`);
  must(drained.lost === 0, `${drained.lost} mails of the backlog never came`);
  must(drained.twice === 0, `${drained.twice} mails of the backlog came twice`);
  must(drained.deadLetters === 0, `${drained.deadLetters} dead letters`);
  must(
    drained.fastest <= 1.5 * rate + 1,
    `${drained.fastest} mails in one second, at a rate of ${rate}`,
  );
  const overtaken = drained.urgent.filter(
    ({ mailedAt, before }) => mailedAt === undefined || before === 0,
  );
  must(
    overtaken.length === 0,
    `${overtaken.length} urgent mails waited for the whole backlog, or never came`,
  );
  for (const { what, cached, wrongStatuses } of rows)
    must(
      wrongStatuses === 0,
      `${what} (${cached ? 'edge' : 'without cache'}): ${wrongStatuses} reads were not answered with 200`,
    );
  if (!judgeTimes) return wrong;
  const slowest = Math.max(...waits(drained));
  must(slowest <= longestUrgentWait, `an urgent mail waited for ${slowest} ms`);
  const mix = mixOf(rows, true);
  must(
    mix !== undefined && mix.medianTimes <= mostTimes && mix.p99Times <= mostTimes,
    `reads took more than ${mostTimes} times the bare server's time`,
  );
  return wrong;
}

const times = (row: ReadRow | undefined): string =>
  row ? `${row.medianTimes.toFixed(1)} / ${row.p99Times.toFixed(1)}` : 'not measured';

function figuresOf(
  rows: readonly ReadRow[],
  verified: Verified,
  { statuses }: Saturation,
  drained: Drain,
): Record<string, number | string> {
  const urgent = waits(drained);
  return {
    'mixed reads, times the bare server (median / p99)': times(mixOf(rows, true)),
    'the same without the cache of the edge': times(mixOf(rows, false)),
    'registrations accepted at saturation': verified.accepted,
    'requests sent away at saturation': (statuses[429] ?? 0) + (statuses[503] ?? 0),
    'backlog drained in (s)': drained.seconds.toFixed(1),
    'most mails in one second': drained.fastest,
    'urgent mails meanwhile': urgent.length,
    'wait of an urgent mail, median / longest (ms)':
      urgent.length === 0 ? 'none' : `${percentile(urgent, 0.5)} / ${Math.max(...urgent)}`,
    'dead letters': drained.deadLetters,
  };
}

const ms = (value: number): string => value.toFixed(2);

function readTable(rows: readonly ReadRow[]): string {
  const head = [
    'read',
    'through',
    'bare p50 (ms)',
    'p50 (ms)',
    'times',
    'bare p99 (ms)',
    'p99 (ms)',
    'times',
  ];
  const body = rows.map(({ what, cached, bare, own, medianTimes, p99Times }) => [
    what,
    cached ? 'edge' : 'no cache',
    ms(bare.median),
    ms(own.median),
    medianTimes.toFixed(1),
    ms(bare.p99),
    ms(own.p99),
    p99Times.toFixed(1),
  ]);
  return markdownTable([head, ...body]);
}

function statusTable({ statuses }: Saturation): string {
  return markdownTable([
    ['at saturation answered', 'requests'],
    ...Object.entries(statuses).map(([status, count]) => [status, String(count)]),
  ]);
}
