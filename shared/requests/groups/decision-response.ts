import type { Decision } from '../../domain/groups/group.ts';
import type { DecisionResponse } from './responses.ts';

/**
 * A decision as shown to an officer, with the officer's job title at the time. Older decisions were stored without a
 * title; for those, the officer's id is used instead.
 */
export function decisionResponseOf(
  { kind, at, text, officerId, officerTitle, duplicateOf }: Decision,
  { id: viewerId }: { readonly id: string },
): DecisionResponse {
  return {
    kind,
    at,
    officer: officerTitle ?? officerId,
    ...(text === undefined ? {} : { text }),
    ...(duplicateOf ? { duplicateOf: { reference: duplicateOf.reference } } : {}),
    ...(officerId === viewerId ? { own: true } : {}),
  };
}

/**
 * Tells an officer whose decision came too late whether they can still decide, after reading the question that is now
 * open, or can no longer change anything.
 */
export function earlierDecisionMessage({ kind }: Pick<DecisionResponse, 'kind'>): string {
  return kind === 'asked'
    ? 'Er is intussen een vraag aan de coördinator gesteld. Lees de vraag en beslis daarna opnieuw.'
    : 'Er verandert niets meer: de eerste beslissing telt.';
}
