import type { GroupListResponse } from '../../requests/desk/group-list.ts';
import { responseExamples } from './response-examples.ts';

const { reference, name, municipality } = responseExamples.group;

/** A page with one active group, out of three. */
export const groupListExample: GroupListResponse = {
  all: 3,
  total: 1,
  groups: [
    {
      reference,
      name,
      municipality,
      status: 'active',
      phase: 'running',
      participants: 64,
      briefing: 'none',
      neighbours: 1,
      mail: 'ok',
      since: '2026-11-04T09:12:05.000Z',
      point: [4.9416, 51.6297],
      radius: 310,
    },
  ],
};
