import type { FunctionDefinition } from './definition.ts';

/** Events that trigger a letter that somebody is waiting for or needs in order to continue. */
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

/** Functions that send mail and record bounces and complaints. */
export const mailFunctions = {
  'send-mail': {
    purpose: 'Sends the letters that belong to an event, each once',
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
    purpose: 'Records bounces and complaints for the coordinator concerned',
    trigger: { kind: 'mail-feedback', types: ['bounce', 'complaint'] },
    access: { message: ['GetItem'], group: ['Query', 'PutItem', 'UpdateItem'] },
    timeoutSeconds: 30,
  },
} as const satisfies Record<string, FunctionDefinition>;
