import * as z from 'zod';
import { defineEvent, municipalityCode, officerId, ulid, version } from './define-event.ts';

export const joiningChanged = defineEvent({
  name: 'JoiningChanged',
  summary:
    'The joining state of a group changed: open, full (set by a coordinator) or paused (after several consecutive unanswered requests). If an officer opened it again, the event names the officer.',
  storedIn: 'group',
  data: z.strictObject({
    groupId: ulid,
    municipality: municipalityCode,
    joining: z.enum(['open', 'full', 'paused']),
    /** The version of the group that an officer's act created; absent if no officer acted. */
    version: version.optional(),
    officerId: officerId.optional(),
  }),
  example: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', joining: 'full' },
  broken: [
    {
      why: 'an unknown state',
      data: { groupId: '01KAM0000000000000000000G1', municipality: 'GM0766', joining: 'closed' },
    },
    {
      why: 'a coordinator in addition to the ids',
      data: {
        groupId: '01KAM0000000000000000000G1',
        municipality: 'GM0766',
        joining: 'open',
        name: 'Iemand',
      },
    },
  ],
});
