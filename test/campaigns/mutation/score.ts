/** The number of mutants in one part, by outcome. */
export interface Score {
  readonly part: string;
  readonly mutants: number;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly noCoverage: number;
  /** The proportion of mutants that the tests detected, from 0 to 1. */
  readonly detected: number;
}

interface Mutant {
  readonly status: string;
}

/** The score of a part. Mutants in code that only runs at load time do not count. */
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
    detected: total === 0 ? 0 : (killed + timeout) / total,
  };
}

/** The scores as a Markdown table, as used in docs/mutation.md. */
export function asTable(scores: readonly Score[]): string {
  const rows = scores.map(
    ({ part, mutants, killed, timeout, survived, noCoverage, detected }) =>
      `| ${part} | ${mutants} | ${killed} | ${timeout} | ${survived} | ${noCoverage} | ${(detected * 100).toFixed(1)} % |`,
  );
  return [
    '| part | mutants | killed | timeout | survived | no coverage | score |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}
