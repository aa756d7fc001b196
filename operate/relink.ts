/**
 * `npm run operate -- relink [--dry-run] [--region ID] [--stage dev|prod]`: recomputes all of a region's links after a
 * change to its link distance. The region may be left out if the deployment serves only one.
 */
import { parseArgs } from 'node:util';
import {
  relinkComparison,
  relinkProgressResponse,
  type PlannedChange,
  type RelinkProgress,
} from '../shared/requests/linking/operate.ts';
import { invoker, operate, say, type Invoke } from './invoke.ts';

const options = {
  options: {
    'dry-run': { type: 'boolean', default: false },
    region: { type: 'string' },
    stage: { type: 'string' },
  },
} as const;
const signs = { link: '+', unlink: '-', measure: '~' } as const;

async function compare(invoke: Invoke, region: string | undefined): Promise<number> {
  const changes = new Map<string, PlannedChange>();
  let groups = 0;
  for (let [next, cells] = [0, 1]; next < cells;) {
    const command = { action: 'compare', from: next, region };
    const page = await invoke('relink-region', command, relinkComparison);
    [next, cells, groups] = [page.next, page.cells, groups + page.groups];
    for (const change of page.changes) changes.set(`${change.a} ${change.b}`, change);
    progress(next, cells, groups);
  }
  const all = [...changes.values()];
  for (const { kind, a, b, distance } of all) say(`${signs[kind]} ${a} ${b}  ${distance} m`);
  const count = (kind: PlannedChange['kind']): number =>
    all.filter((change) => change.kind === kind).length;
  say(
    `${groups} groups: ${count('link')} links to add (+), ${count('unlink')} to end (-), ${count('measure')} to measure again (~). Nothing was changed.`,
  );
  return 0;
}

async function relink(invoke: Invoke, region: string | undefined): Promise<number> {
  let job: RelinkProgress;
  do {
    job = await invoke('relink-region', { action: 'relink', region }, relinkProgressResponse);
    if (job.phase === 'linking') progress(job.next, job.cells, job.groups);
    if (job.phase === 'telling') say(`  all linked; ${job.next} groups notified`);
  } while (job.phase !== 'finished');
  const { linked = 0, unlinked = 0, told = 0 } = job.changes ?? {};
  say(
    `Job ${job.jobId}, ${job.linkDistance} m: ${job.groups} groups; ${linked} links added, ${unlinked} ended; the coordinators of ${told} groups get one letter each.`,
  );
  return 0;
}

function progress(next: number, cells: number, groups: number): void {
  say(`  ${String(Math.floor((100 * next) / cells)).padStart(3)} %  ${groups} groups`);
}

await operate(async () => {
  const { values } = parseArgs(options);
  const invoke = invoker(values.stage);
  return (values['dry-run'] ? compare : relink)(invoke, values.region);
});
