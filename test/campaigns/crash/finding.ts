/** What contradicts the promise: something is gone, is there twice, or is there though nobody asked for it. */
export interface Finding {
  readonly kind: 'lost' | 'duplicated' | 'unexpected';
  readonly text: string;
}

export const lost = (text: string): Finding => ({ kind: 'lost', text });
export const duplicated = (text: string): Finding => ({ kind: 'duplicated', text });
export const unexpected = (text: string): Finding => ({ kind: 'unexpected', text });

/** Nothing when a count is as it should be; lost when it is less, duplicated when it is more. */
export function countedWrong(what: string, count: number, wanted = 1): Finding[] {
  if (count === wanted) return [];
  return [(count < wanted ? lost : duplicated)(`${what}: ${count} instead of ${wanted}`)];
}
