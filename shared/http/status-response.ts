import type { Group } from '../domain/groups/group.ts';
import type { StatusResponse } from '../requests/groups/responses.ts';

/** The reference and status of a group that changed. Throws if the group has no reference yet. */
export function statusResponseOf({ reference, status }: Group): StatusResponse {
  if (reference === undefined) throw new Error('a group without a reference cannot be changed');
  return { reference, status };
}
