import type { Coordinator } from '../groups/coordinator.ts';
import { mailboxOf } from '../platform/mailbox.ts';
import type { Proximity } from './link.ts';

/** Two groups that share at least this fraction of the smaller area are probably one group registered twice. */
export const duplicateOverlap = 0.5;

/**
 * A sign that two groups are one group registered twice: they share an area, or a coordinator's mailbox or phone
 * number.
 */
export type DuplicateSign = 'area' | 'mailbox' | 'phone';

type Contact = Pick<Coordinator, 'email' | 'phone'>;

/**
 * The signs that two groups are one group registered twice; none if they are probably different groups. The
 * coordinators are compared as well if they are known, which they never are for a group in another region.
 */
export function duplicateSigns(
  { overlap }: Pick<Proximity, 'overlap'>,
  own: readonly Contact[] = [],
  others: readonly Contact[] = [],
): DuplicateSign[] {
  const share = (value: (contact: Contact) => string): boolean =>
    own.some((one) => others.some((other) => value(one) === value(other)));
  return [
    ...(overlap >= duplicateOverlap ? (['area'] as const) : []),
    ...(share(({ email }) => mailboxOf(email)) ? (['mailbox'] as const) : []),
    ...(share(({ phone }) => phone) ? (['phone'] as const) : []),
  ];
}

/**
 * Whether two groups are probably one group registered twice, judging by the signs that were found or, if there was no
 * search for signs, by their areas alone.
 */
export function isLikelyDuplicate(
  found: Proximity & { readonly signs?: readonly DuplicateSign[] },
): boolean {
  return (found.signs ?? duplicateSigns(found)).length > 0;
}
