import type { FollowUp } from '../../domain/starting/starter.ts';
import type { FollowUpAnswer } from './responses.ts';

/** A follow-up as officers are told: by the function of the officer. One who left is named by id. */
export function followUpAnswerOf(
  { at, note, officerId }: FollowUp,
  officer: { readonly title: string } | undefined,
): FollowUpAnswer {
  return { officer: officer?.title ?? officerId, at, ...(note === undefined ? {} : { note }) };
}
