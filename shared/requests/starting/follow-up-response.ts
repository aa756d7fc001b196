import type { FollowUp } from '../../domain/starting/starter.ts';
import type { FollowUpResponse } from './responses.ts';

/** A follow-up as shown to officers: with the officer's job title, or the id of an officer who has left. */
export function followUpResponseOf(
  { at, note, officerId }: FollowUp,
  officer: { readonly title: string } | undefined,
): FollowUpResponse {
  return { officer: officer?.title ?? officerId, at, ...(note === undefined ? {} : { note }) };
}
