import type { AnyLetterRule } from '../letter-rule.ts';
import { approvalRequest } from './approval-request.ts';
import { closed } from './closed.ts';
import { confirmAddress } from './confirm-address.ts';
import { introduction } from './introduction.ts';
import { question } from './question.ts';
import { registrationReceived } from './registration-received.ts';
import { rejected } from './rejected.ts';
import { welcome } from './welcome.ts';

/** Every letter. Of one event, the coordinator's letter goes before those to the officers. */
export const letterRules: readonly AnyLetterRule[] = [
  confirmAddress,
  registrationReceived,
  approvalRequest,
  question,
  rejected,
  welcome,
  introduction,
  closed,
];
