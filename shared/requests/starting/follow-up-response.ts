import type { FollowUp } from '../../domain/starting/starter.ts';
import type { FollowUpResponse } from './responses.ts';

/** A follow-up as officers are told: by the function of the officer. One who left is named by id. */
export function followUpResponseOf(
  { at, note, officerId }: FollowUp,
  officer: { readonly title: string } | undefined,
): FollowUpResponse {
  return { officer: officer?.title ?? officerId, at, ...(note === undefined ? {} : { note }) };
}
