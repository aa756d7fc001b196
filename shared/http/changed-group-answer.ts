import type { Group } from '../domain/group.ts';
import { areaMessages } from '../requests/area.ts';
import { Problem, type Answer } from './problem.ts';

/** 200 with the reference and status of a group that changed. */
export function statusAnswerOf({ reference, status }: Group): Answer {
  return { status: 200, body: { reference, status } };
}

/** As statusAnswerOf, or the problem that the new area lies outside the group's municipality. */
export function areaChangedAnswer(
  changed: { readonly outcome: 'changed'; readonly group: Group } | { readonly outcome: 'outside-municipality' },
): Answer {
  if (changed.outcome === 'changed') return statusAnswerOf(changed.group);
  const message = areaMessages['outside-municipality'];
  throw new Problem('invalid-fields', { detail: message, fields: [{ field: 'area.polygon', message }] });
}
