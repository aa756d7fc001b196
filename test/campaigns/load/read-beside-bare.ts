import { asBrowser, startBare } from './bare.ts';
import { readsOf, type Latency } from './reads.ts';
import { nearestTarget, readTargets, type Present } from './targets.ts';

/** What the issue asks for: reads within so many times the latency of the bare server. */
export const mostTimes = 4;

export interface ReadRow {
  readonly what: string;
  /** Whether the edge kept answers. */
  readonly cached: boolean;
  readonly bare: Latency;
  readonly own: Latency;
  readonly medianTimes: number;
  readonly p99Times: number;
  readonly wrongStatuses: number;
}

interface Reading {
  /** For all of it. */
  readonly seconds: number;
  readonly cached: boolean;
}

/** All kinds of reads in turn, then each by itself. Reads by turns from a bare server with the same bytes and from the system, so that what else runs on this machine slows both. */
export async function readBesideBare(
  siteUrl: string,
  present: Present,
  { seconds, cached }: Reading,
): Promise<readonly ReadRow[]> {
  const targets = readTargets(present);
  const apart = { ...targets, ...nearestTarget };
  const kinds: (readonly [string, readonly string[]])[] = [
    ['mixed', Object.values(targets)],
    ...Object.entries(apart).map(([what, path]) => [what, [path]] as const),
  ];
  const turn = Math.max(1, Math.round(seconds / kinds.length / 2));
  const bare = await startBare(siteUrl, Object.values(apart));
  try {
    const rows: ReadRow[] = [];
    for (const [what, paths] of kinds) {
      // What the kind before this one left under way is done first, and the edge and the functions have been asked once.
      for (const path of paths)
        await (await fetch(`${siteUrl}${path}`, { headers: asBrowser })).arrayBuffer();
      const [beside, own] = [
        await readsOf(bare.url, paths, turn),
        await readsOf(siteUrl, paths, turn),
      ];
      const wrongStatuses = Object.entries(own.statuses).reduce(
        (sum, [status, count]) => sum + (status === '200' ? 0 : count),
        0,
      );
      rows.push({
        what,
        cached,
        bare: beside,
        own,
        medianTimes: own.median / beside.median,
        p99Times: own.p99 / beside.p99,
        wrongStatuses,
      });
    }
    return rows;
  } finally {
    await bare.stop();
  }
}
