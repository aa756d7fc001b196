/**
 * A violation of a guarantee: something is missing, exists twice, or exists although nobody
 * requested it.
 */
export interface Finding {
  readonly kind: 'lost' | 'duplicated' | 'unexpected';
  readonly text: string;
}

export const lost = (text: string): Finding => ({ kind: 'lost', text });
export const duplicated = (text: string): Finding => ({ kind: 'duplicated', text });
export const unexpected = (text: string): Finding => ({ kind: 'unexpected', text });

/** Returns no finding if the count is right, `lost` if it is too low and `duplicated` if it is too high. */
export function compareCount(what: string, count: number, wanted = 1): Finding[] {
  if (count === wanted) return [];
  return [(count < wanted ? lost : duplicated)(`${what}: ${count} instead of ${wanted}`)];
}
