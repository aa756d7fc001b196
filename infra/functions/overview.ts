import type { FunctionDefinition } from './definition.ts';
import { routeFunctions } from './route-functions.ts';

/**
 * Functions for what the public may read: the list and the map of groups, individual groups, the groups near a place,
 * and the pairs of neighbouring groups.
 */
export const overviewFunctions = {
  ...routeFunctions('overview'),
  'project-overview': {
    purpose: 'Keeps the public overview in step with the groups and their links',
    trigger: {
      kind: 'events',
      names: [
        'GroupApproved',
        'GroupAreaChanged',
        'GroupChanged',
        'GroupCorrected',
        'GroupMoved',
        'GroupClosed',
        'GroupsLinked',
        'GroupsUnlinked',
        'LinkMeasured',
        'JoiningChanged',
      ],
    },
    access: { group: ['GetItem', 'Query'], overview: ['GetItem', 'PutItem'] },
    timeoutSeconds: 30,
  },
} as const satisfies Record<string, FunctionDefinition>;
