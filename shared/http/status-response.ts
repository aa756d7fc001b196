import type { Group } from '../domain/groups/group.ts';
import type { RouteResponse } from './problem.ts';

/** 200 with the reference and status of the changed group. */
export function statusResponseOf({ reference, status }: Group): RouteResponse {
  return { status: 200, body: { reference, status } };
}
