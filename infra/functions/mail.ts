import type { FunctionDefinition } from './definition.ts';

/** Somebody sits waiting for the mail of these, or cannot go on without it. */
const urgent = [
  'GroupRegistered',
  'RegistrationConfirmed',
  'QuestionAsked',
  'QuestionAnswered',
  'GroupRejected',
  'CoordinatorEnrolled',
  'JoinRequested',
  'JoinConfirmed',
  'JoinAnswered',
  'StarterKitRequested',
] as const;

/** What sends mail, and hears how it fared. */
export const mailFunctions = {
  'send-mail': {
    purpose: 'Sends the mails that belong to an event, each once',
    trigger: {
      kind: 'events',
      names: [
        ...urgent,
        'GroupsLinked',
        'GroupRelinked',
        'GroupClosed',
        'JoinReminderDue',
        'JoinLapsed',
        'JoinEnded',
        'JoiningChanged',
      ],
      urgent,
      concurrency: 2,
    },
    access: {
      group: ['GetItem', 'Query'],
      cell: ['Query'],
      relink: ['Query'],
      join: ['GetItem'],
      starter: ['GetItem'],
      mail: ['GetItem', 'PutItem', 'DeleteItem'],
      message: ['PutItem'],
      pace: ['GetItem', 'PutItem'],
    },
    sendsMail: true,
    secrets: ['signing', 'desk'],
    memory: 1024,
    timeoutSeconds: 60,
  },
  'record-mail-feedback': {
    purpose: "Records bounces and complaints at the coordinator's address",
    trigger: { kind: 'mail-feedback', types: ['bounce', 'complaint'] },
    access: { message: ['GetItem'], group: ['Query', 'PutItem', 'UpdateItem'] },
    timeoutSeconds: 30,
  },
} as const satisfies Record<string, FunctionDefinition>;
