import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { markdownTable, percentile } from '../../../bench/figures.ts';
import { slackMs } from '../../../functions/mail/send-mail/mail-rate.ts';
import { TestSystem } from '../../support/system.ts';
import type { CampaignResult, CampaignRun } from '../command.ts';
import { localSqsClient, queueClosures, storeClosedGroups } from './backlog.ts';
import { maxRatio, compareReads, type ReadRow } from './compare-reads.ts';
import { confirmSample } from './confirmations.ts';
import { drain, type DrainResult } from './drain.ts';
import { saturate, type Saturation } from './saturation.ts';
import { storeActiveGroups, findTable } from './store-groups.ts';
import { StoredMails } from './stored-mails.ts';
import type { ExistingGroup } from './targets.ts';
import { verifyRegistrations, type Verified } from './verify-registrations.ts';

export interface LoadRun extends Omit<CampaignRun, 'only'> {
  /** The number of groups in the overview. */
  readonly groups?: number;
  readonly backlog?: number;
  /** Emails per second. */
  readonly rate?: number;
  readonly people?: number;
  /** Whether to measure reads, by kind, both with and without the edge cache. */
  readonly reads?: boolean;
  /** Whether exceeding a time limit counts as a failure; only useful on an otherwise idle machine. */
  readonly judgeTimes?: boolean;
}

/** Enough connections to exceed the throttle's burst limit. */
const readers = 200;
/** The longest that a person should have to wait for an urgent email while thousands of other emails are queued. */
const maxUrgentWaitMs = 10_000;

/**
 * Puts load on the local system in three phases: reads compared with a bare server, saturation, and an email backlog.
 * Half of `size` (in seconds) goes to reads and a fifth to saturation; the duration of the backlog depends on `rate`.
 */
export async function loadCampaign(
  run: LoadRun,
): Promise<CampaignResult & { readonly drained: DrainResult; readonly saturated: Saturation }> {
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
      const table = await findTable(system.dynamodbUrl);
      const mails = new StoredMails(dataDir);
      if (!reads) await storeActiveGroups(table, groups, seed);
      const saturated = await saturate({
        siteUrl: system.siteUrl,
        seconds: Math.max(1, Math.round(size / 5)),
        readers,
        people,
        seed,
      });
      say(statusTable(saturated));
      const verified = await verifyRegistrations(saturated.registrations, table, mails, 120_000);
      const confirmed = await confirmSample(system, saturated.registrations);

      const queues = localSqsClient(system.awsUrl);
      const letters = await storeClosedGroups(table, backlog);
      const queuedAt = Date.now();
      await queueClosures(queues, letters);
      const drained = await drain({
        siteUrl: system.siteUrl,
        queues,
        mails,
        letters,
        queuedAt,
        rate,
        pauseMs: judgeTimes ? 1000 : 300,
      });
      const wrong = wrongOf({ rows, saturated, verified, drained, rate, judgeTimes });
      return {
        tried: saturated.registrations.length + drained.urgent.length + backlog,
        survived: verified.accepted + drained.urgent.length + backlog - drained.lost,
        lost: verified.withoutGroup + verified.withoutMail + drained.lost + confirmed.lost,
        duplicated: verified.mailedTwice + drained.duplicated,
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

/** Runs without the throttle, because fast rejections would distort the read times. */
async function readsOf(
  dataDir: string,
  { groups, seed, seconds }: { groups: number; seed: number; seconds: number },
): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  let existing: ExistingGroup | undefined;
  for (const cached of [false, true]) {
    const system = await TestSystem.start({
      dataDir,
      env: { LOCAL_THROTTLE: '0', LOCAL_EDGE_CACHE: cached ? '1' : '0' },
    });
    try {
      existing ??= await storeActiveGroups(await findTable(system.dynamodbUrl), groups, seed);
      rows.push(...(await compareReads(system.siteUrl, existing, { seconds, cached })));
    } finally {
      await system.stop();
    }
  }
  return rows;
}

const waits = ({ urgent }: DrainResult): number[] =>
  urgent.flatMap(({ mailedAt, answeredAt }) =>
    mailedAt === undefined ? [] : [Math.max(0, mailedAt - answeredAt)],
  );
const mixOf = (rows: readonly ReadRow[], cached: boolean): ReadRow | undefined =>
  rows.find((row) => row.what === 'mixed' && row.cached === cached);

interface Outcome {
  readonly rows: readonly ReadRow[];
  readonly saturated: Saturation;
  readonly verified: Verified;
  readonly drained: DrainResult;
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
    `unexpected statuses at saturation: ${others.map((status) => `${status} (${saturated.statuses[Number(status)]})`).join(', ')}`,
  );
  must(
    saturated.withoutRetryAfter === 0,
    `${saturated.withoutRetryAfter} requests were rejected without Retry-After`,
  );
  must(verified.withoutGroup === 0, `${verified.withoutGroup} acknowledged registrations are gone`);
  must(
    verified.withoutMail === 0,
    `${verified.withoutMail} acknowledged registrations had no mail`,
  );
  must(verified.mailedTwice === 0, `${verified.mailedTwice} registrations were mailed twice`);
  must(drained.lost === 0, `${drained.lost} mails of the backlog were never sent`);
  must(drained.duplicated === 0, `${drained.duplicated} mails of the backlog were sent twice`);
  must(drained.deadLetters === 0, `${drained.deadLetters} dead letters`);
  must(
    drained.aheadOfRate <= 1 + (rate * slackMs) / 1000,
    `${drained.aheadOfRate.toFixed(0)} mails more than a rate of ${rate} allows`,
  );
  const notFirst = drained.urgent.filter(
    ({ mailedAt, overtaken }) => mailedAt === undefined || overtaken === 0,
  );
  must(
    notFirst.length === 0,
    `${notFirst.length} urgent mails waited for the whole backlog, or were never sent`,
  );
  for (const { what, cached, wrongStatuses } of rows)
    must(
      wrongStatuses === 0,
      `${what} (${cached ? 'edge' : 'without cache'}): ${wrongStatuses} reads did not return 200`,
    );
  if (!judgeTimes) return wrong;
  must(
    drained.peakPerSecond <= 1.5 * rate + 1,
    `${drained.peakPerSecond} mails in one second, at a rate of ${rate}`,
  );
  const slowest = Math.max(...waits(drained));
  must(slowest <= maxUrgentWaitMs, `an urgent mail waited for ${slowest} ms`);
  const mix = mixOf(rows, true);
  must(
    mix !== undefined && mix.medianRatio <= maxRatio && mix.p99Ratio <= maxRatio,
    `reads took more than ${maxRatio} times as long as on the bare server`,
  );
  return wrong;
}

const formatRatios = (row: ReadRow | undefined): string =>
  row ? `${row.medianRatio.toFixed(1)} / ${row.p99Ratio.toFixed(1)}` : 'not measured';

function figuresOf(
  rows: readonly ReadRow[],
  verified: Verified,
  { statuses }: Saturation,
  drained: DrainResult,
): Record<string, number | string> {
  const urgent = waits(drained);
  return {
    'mixed reads, times the bare server (median / p99)': formatRatios(mixOf(rows, true)),
    'the same without the edge cache': formatRatios(mixOf(rows, false)),
    'registrations accepted at saturation': verified.accepted,
    'requests rejected at saturation': (statuses[429] ?? 0) + (statuses[503] ?? 0),
    'backlog drained in (s)': drained.seconds.toFixed(1),
    'most mails in one second': drained.peakPerSecond,
    'urgent mails during the backlog': urgent.length,
    'wait of an urgent mail, median / longest (ms)':
      urgent.length === 0 ? 'none' : `${percentile(urgent, 0.5)} / ${Math.max(...urgent)}`,
    'dead letters': drained.deadLetters,
  };
}

const formatMs = (value: number): string => value.toFixed(2);

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
  const body = rows.map(({ what, cached, bare, own, medianRatio, p99Ratio }) => [
    what,
    cached ? 'edge' : 'no cache',
    formatMs(bare.median),
    formatMs(own.median),
    medianRatio.toFixed(1),
    formatMs(bare.p99),
    formatMs(own.p99),
    p99Ratio.toFixed(1),
  ]);
  return markdownTable([head, ...body]);
}

function statusTable({ statuses }: Saturation): string {
  return markdownTable([
    ['status at saturation', 'requests'],
    ...Object.entries(statuses).map(([status, count]) => [status, String(count)]),
  ]);
}
