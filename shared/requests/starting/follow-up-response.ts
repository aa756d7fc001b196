import type { FollowUp } from '../../domain/starting/starter.ts';
import type { FollowUpResponse } from './responses.ts';

/**
 * A follow-up as shown to officers. It names the officer who recorded it by their job title at that time, or by their
 * id if no title was stored.
 */
export function followUpResponseOf(
  { at, note, officerId, officerTitle }: FollowUp,
  { id: viewerId }: { readonly id: string },
): FollowUpResponse {
  return {
    officer: officerTitle ?? officerId,
    at,
    ...(note === undefined ? {} : { note }),
    ...(officerId === viewerId ? { own: true } : {}),
  };
}
