import type { FollowUp } from '../../domain/starting/starter.ts';
import type { FollowUpResponse } from './responses.ts';

/**
 * A follow-up as shown to officers, with the officer's job title at the time, or the officer's id if no title was kept.
 */
export function followUpResponseOf({
  at,
  note,
  officerId,
  officerTitle,
}: FollowUp): FollowUpResponse {
  return { officer: officerTitle ?? officerId, at, ...(note === undefined ? {} : { note }) };
}
