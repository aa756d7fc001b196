import type {
  CircleResponse,
  MembershipResponse,
  TickedResponse,
} from '../../requests/groups/circle.ts';
import { responseExamples } from './response-examples.ts';

const { group, ownRegistration } = responseExamples;
const { municipality, reference, name } = group;
const joined = {
  state: 'joined',
  since: '2026-11-05T18:20:00.000Z',
  source: 'coordinator',
} as const;

const member = {
  id: ownRegistration.id,
  group: { reference, name },
  role: 'first',
  ...joined,
  version: 2,
  mayDo: ['not-in', 'taken-out'],
} satisfies CircleResponse['lists'][number]['members'][number];

/** Examples of requests and responses about the members of a circle. */
export const circleExamples = {
  say: { state: 'joined' },
  membership: { municipality, membership: joined } satisfies MembershipResponse,
  member,
  circle: {
    municipality,
    lists: [
      { name: 'takeOut', total: 0, members: [] },
      { name: 'add', total: 0, members: [] },
      {
        name: 'in',
        total: 1,
        members: [member],
      },
      { name: 'out', total: 0, members: [] },
    ],
  } satisfies CircleResponse,
  tick: { tick: 'taken-out', version: 2 },
  ticked: {
    state: 'left',
    since: '2026-11-20T09:00:00.000Z',
    source: 'officer',
    version: 3,
  } satisfies TickedResponse,
} as const;
