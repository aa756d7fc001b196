import type { FunctionDefinition } from './definition.ts';
import { routeFunctions } from './route-functions.ts';

/** Functions for the desk: for signing in, for its officers and mailboxes, and for the invite links of its circles. */
export const deskFunctions = {
  ...routeFunctions('desk'),
  'project-desk-groups': {
    purpose: "Keeps the officers' list of groups in step with the groups",
    trigger: {
      kind: 'events',
      names: [
        'RegistrationConfirmed',
        'QuestionAsked',
        'QuestionAnswered',
        'QuestionTakenBack',
        'GroupApproved',
        'GroupRejected',
        'RegistrationWithdrawn',
        'RegistrationLapsed',
        'GroupAreaChanged',
        'GroupChanged',
        'GroupCorrected',
        'GroupMoved',
        'GroupClosed',
        'GroupForgotten',
        'GroupsLinked',
        'GroupsUnlinked',
        'CoordinatorJoined',
        'CoordinatorRemoved',
        'MailBounced',
        'MailComplained',
      ],
      // Groups share the items of the list, so a third instance would mostly be waiting for the others.
      concurrency: 2,
    },
    access: {
      group: ['GetItem', 'Query'],
      groupList: ['GetItem', 'BatchGetItem', 'PutItem'],
    },
    timeoutSeconds: 30,
  },
  'load-providers': {
    purpose: "Replaces the identity providers through which a region's officers sign in",
    trigger: { kind: 'operator' },
    access: { provider: ['PutItem'] },
  },
  'load-desk': {
    purpose: "Replaces a region's desk",
    trigger: { kind: 'operator' },
    access: {
      desk: ['Query', 'PutItem', 'DeleteItem', 'ConditionCheckItem'],
    },
    timeoutSeconds: 30,
  },
  'invite-manager': {
    purpose: "Invites somebody to manage a region's desk",
    trigger: { kind: 'operator' },
    access: { officer: ['Query', 'PutItem'], idempotencyKey: ['PutItem'] },
  },
} as const satisfies Record<string, FunctionDefinition>;
