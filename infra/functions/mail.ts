import { catalogue, type EventName } from '../../events/catalogue.ts';
import type { LetterDeclaration } from '../../functions/mail/send-mail/letter-declaration.ts';
import { letters } from '../../functions/mail/send-mail/letters/index.ts';
import { pendingIndex } from '../../shared/store/keys.ts';
import type { FunctionDefinition } from './definition.ts';
import { routeFunctions } from './route-functions.ts';

const events = catalogue.map(({ name }) => name);

/** The urgency of each letter that an event triggers. */
function urgenciesOf(event: EventName) {
  return Object.values<LetterDeclaration>(letters).flatMap(({ on }) => on[event] ?? []);
}

/** Functions that send mail, accept requests for a new link, and record bounces and complaints. */
export const mailFunctions = {
  ...routeFunctions('mail'),
  'send-mail': {
    purpose: 'Sends the letters that belong to an event, each once',
    trigger: {
      kind: 'events',
      names: events.filter((event) => urgenciesOf(event).length > 0),
      urgent: events.filter((event) => urgenciesOf(event).includes('urgent')),
      first: events.filter((event) => urgenciesOf(event).includes('first')),
      concurrency: 2,
    },
    pending: ['group'],
    access: {
      registration: ['GetItem', 'Query'],
      group: ['GetItem', 'Query'],
      cell: ['Query'],
      circle: ['Query'],
      relink: ['Query'],
      join: ['GetItem'],
      starter: ['GetItem'],
      officer: ['GetItem'],
      desk: ['GetItem', 'Query'],
      reference: ['GetItem'],
      linkRequest: ['GetItem'],
      token: ['PutItem'],
      revocation: ['GetItem'],
      mail: ['GetItem', 'PutItem', 'DeleteItem'],
      message: ['PutItem'],
      pace: ['GetItem', 'PutItem'],
      firstLetter: ['GetItem', 'UpdateItem'],
      cap: ['UpdateItem'],
      mailSwitch: ['GetItem', 'ConditionCheckItem'],
    },
    sendsMail: true,
    secrets: ['fingerprint'],
    memory: 1024,
    timeoutSeconds: 60,
  },
  'switch-mail': {
    purpose: 'Stops or resumes all mail of a region, or only mail to unconfirmed addresses',
    trigger: { kind: 'operator' },
    access: { mailSwitch: ['GetItem', 'PutItem', 'DeleteItem'] },
  },
  'record-mail-feedback': {
    purpose: 'Records bounces and complaints for the coordinator or desk mailbox concerned',
    trigger: { kind: 'mail-feedback', types: ['bounce', 'complaint'] },
    access: {
      message: ['GetItem'],
      registration: ['GetItem', 'UpdateItem'],
      group: ['GetItem', 'PutItem', 'UpdateItem'],
      desk: ['UpdateItem'],
    },
    attributes: {
      UpdateItem: [
        'mailState',
        'mailFailsSince',
        'failingSince',
        pendingIndex.partition,
        pendingIndex.sort,
      ],
    },
    timeoutSeconds: 30,
  },
} as const satisfies Record<string, FunctionDefinition>;
