import { availableParallelism, cpus } from 'node:os';

/** Names the version of Node.js and the processor, because figures mean little without them. */
export function machine(): string {
  const model = cpus()[0]?.model.replace(/ Processor.*/, '');
  return `Node ${process.version}, ${availableParallelism()} cores (${model})`;
}

/** The value below which the given fraction of the sample lies. */
export function percentile(sample: readonly number[], fraction: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))] ?? Number.NaN;
}

export function mean(sample: readonly number[]): number {
  return sample.reduce((sum, value) => sum + value, 0) / sample.length;
}

/**
 * Formats a duration to three significant figures, in milliseconds if it is below one second and in
 * seconds otherwise.
 */
export function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Number(milliseconds.toPrecision(3))} ms`
    : `${Number((milliseconds / 1000).toPrecision(3))} s`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Formats rows as a Markdown table; the first row is the header. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [
    line(head),
    line(head.map((_, column) => (column === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}
