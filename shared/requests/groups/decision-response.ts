import type { Decision } from '../../domain/groups/group.ts';
import type { DecisionResponse } from './responses.ts';

/** A decision as shown to people: with the officer's job title, or the id of an officer who has left. */
export function decisionResponseOf(
  decision: Decision,
  officer: { readonly title: string } | undefined,
): DecisionResponse {
  const { kind, at, text, officerId } = decision;
  return {
    kind,
    at,
    officer: officer?.title ?? officerId,
    ...(text === undefined ? {} : { text }),
  };
}
