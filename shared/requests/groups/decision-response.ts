import type { Decision } from '../../domain/groups/group.ts';
import type { DecisionResponse } from './responses.ts';

/**
 * A decision as shown to people, with the officer's job title at the time. Older decisions were stored without a title;
 * for those, the officer's id is used instead.
 */
export function decisionResponseOf({
  kind,
  at,
  text,
  officerId,
  officerTitle,
}: Decision): DecisionResponse {
  return {
    kind,
    at,
    officer: officerTitle ?? officerId,
    ...(text === undefined ? {} : { text }),
  };
}
