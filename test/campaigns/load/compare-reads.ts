import { readsOf, type Latency } from './reads.ts';
import { browserHeaders, startBareServer } from './start-bare-server.ts';
import { nearestTarget, readTargets, type ExistingGroup } from './targets.ts';

/** Read latency must be at most this many times that of the bare server. */
export const maxRatio = 4;

export interface ReadRow {
  readonly what: string;
  /** Whether the edge cache was on. */
  readonly cached: boolean;
  readonly bare: Latency;
  readonly own: Latency;
  readonly medianRatio: number;
  readonly p99Ratio: number;
  readonly wrongStatuses: number;
}

interface CompareOptions {
  /** The total duration for all kinds of read together. */
  readonly seconds: number;
  readonly cached: boolean;
}

/**
 * Measures a mix of all kinds of read, then each kind on its own. Alternates between the system and a bare server that
 * sends the same bytes, so that other work on this machine affects both equally.
 */
export async function compareReads(
  siteUrl: string,
  existing: ExistingGroup,
  { seconds, cached }: CompareOptions,
): Promise<readonly ReadRow[]> {
  const targets = readTargets(existing);
  const single = { ...targets, ...nearestTarget };
  const kinds: (readonly [string, readonly string[]])[] = [
    ['mixed', Object.values(targets)],
    ...Object.entries(single).map(([what, path]) => [what, [path]] as const),
  ];
  const turn = Math.max(1, Math.round(seconds / kinds.length / 2));
  const bare = await startBareServer(siteUrl, Object.values(single));
  try {
    const rows: ReadRow[] = [];
    for (const [what, paths] of kinds) {
      // Warms up the edge and the functions, and lets requests of the previous kind finish.
      for (const path of paths)
        await (await fetch(`${siteUrl}${path}`, { headers: browserHeaders })).arrayBuffer();
      const [bareReads, own] = [
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
        bare: bareReads,
        own,
        medianRatio: own.median / bareReads.median,
        p99Ratio: own.p99 / bareReads.p99,
        wrongStatuses,
      });
    }
    return rows;
  } finally {
    await bare.stop();
  }
}
