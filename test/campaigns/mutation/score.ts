/** What happened to the mutants of one part. */
export interface Score {
  readonly part: string;
  readonly mutants: number;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly noCoverage: number;
  /** Part of the mutants that the tests noticed, 0..1. */
  readonly noticed: number;
}

interface Mutant {
  readonly status: string;
}

/** Counts what the tests could notice: code that runs only on loading is left out. */
export function scoreOf(part: string, mutants: readonly Mutant[]): Score {
  const count = (status: string): number =>
    mutants.filter((mutant) => mutant.status === status).length;
  const [killed, timeout, survived, noCoverage] = [
    count('Killed'),
    count('Timeout'),
    count('Survived'),
    count('NoCoverage'),
  ];
  const total = killed + timeout + survived + noCoverage;
  return {
    part,
    mutants: total,
    killed,
    timeout,
    survived,
    noCoverage,
    noticed: total === 0 ? 0 : (killed + timeout) / total,
  };
}

/** The scores as a Markdown table, as it stands in docs/mutation.md. */
export function asTable(scores: readonly Score[]): string {
  const rows = scores.map(
    ({ part, mutants, killed, timeout, survived, noCoverage, noticed }) =>
      `| ${part} | ${mutants} | ${killed} | ${timeout} | ${survived} | ${noCoverage} | ${(noticed * 100).toFixed(1)} % |`,
  );
  return [
    '| part | mutants | killed | timeout | survived | no coverage | score |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}
