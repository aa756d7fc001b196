import { duration, machine, markdownTable, percentile } from './figures.ts';
import type { FlowTimes } from './flow-run.ts';

const rows: readonly (readonly [label: string, of: (times: FlowTimes) => number])[] = [
  ['baseline: one item written and read in the engine', ({ baseline }) => baseline],
  ['registration response → confirmation email', ({ confirmMail }) => confirmMail],
  ['confirmation response → approval request with picture', ({ approvalMail }) => approvalMail],
  ['approval response → last effect', ({ lastEffect }) => lastEffect],
  [
    'all three: registration → last effect',
    ({ confirmMail, approvalMail, lastEffect }) => confirmMail + approvalMail + lastEffect,
  ],
];

/**
 * Formats a table with the median and 99th percentile of each step, and the median as a multiple of
 * the median baseline in the same run.
 */
export function flowTable(times: readonly FlowTimes[]): string {
  const baseline = percentile(
    times.map((time) => time.baseline),
    0.5,
  );
  const lines = rows.map(([label, of]) => {
    const sample = times.map(of);
    const median = percentile(sample, 0.5);
    return [
      label,
      duration(median),
      duration(percentile(sample, 0.99)),
      `${Math.round(median / baseline)} : 1`,
    ];
  });
  return `${machine()}, ${times.length} registrations\n\n${markdownTable([['step', 'median', 'p99', 'median : baseline'], ...lines])}`;
}
