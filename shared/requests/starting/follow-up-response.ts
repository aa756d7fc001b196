import type { FollowUp } from '../../domain/starting/starter.ts';
import type { FollowUpResponse } from './responses.ts';

/** A follow-up as shown to officers: with the job title that the officer had, or the officer's id if it was not kept. */
export function followUpResponseOf({
  at,
  note,
  officerId,
  officerTitle,
}: FollowUp): FollowUpResponse {
  return { officer: officerTitle ?? officerId, at, ...(note === undefined ? {} : { note }) };
}
