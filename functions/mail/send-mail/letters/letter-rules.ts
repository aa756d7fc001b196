import type { AnyLetterRule } from '../letter-rule.ts';
import { approvalRequest } from './approval-request.ts';
import { closed } from './closed.ts';
import { confirmAddress } from './confirm-address.ts';
import { introduction } from './introduction.ts';
import { joinAccepted } from './join-accepted.ts';
import { joinConfirm } from './join-confirm.ts';
import { joinDeclined } from './join-declined.ts';
import { joinRequest } from './join-request.ts';
import { joiningClosed } from './joining-closed.ts';
import { joiningPaused } from './joining-paused.ts';
import { question } from './question.ts';
import { registrationReceived } from './registration-received.ts';
import { rejected } from './rejected.ts';
import { relinked } from './relinked.ts';
import { starterFollowUp } from './starter-follow-up.ts';
import { starterKit } from './starter-kit.ts';
import { welcome } from './welcome.ts';

/**
 * The rules for all letters. When an event leads to several letters, those to coordinators and starters are sent before
 * those to officers.
 */
export const letterRules: readonly AnyLetterRule[] = [
  confirmAddress,
  registrationReceived,
  approvalRequest,
  question,
  rejected,
  welcome,
  introduction,
  relinked,
  closed,
  joinConfirm,
  joinRequest,
  joinAccepted,
  joinDeclined,
  joiningClosed,
  joiningPaused,
  starterKit,
  starterFollowUp,
];
