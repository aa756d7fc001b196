import type { Group } from '../domain/groups/group.ts';
import type { Answer } from './problem.ts';

/** 200 with the reference and status of a group that changed. */
export function statusAnswerOf({ reference, status }: Group): Answer {
  return { status: 200, body: { reference, status } };
}
