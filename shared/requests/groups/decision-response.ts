import type { Decision } from '../../domain/groups/group.ts';
import type { DecisionResponse } from './responses.ts';

/** A decision as it is told to people: by the function of the officer. An officer who left is named by id. */
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
