import type { AnyLetterRule } from './letter-rule.ts';
import { approvalRequest } from './letters/approval-request/address.ts';
import { closed } from './letters/closed/address.ts';
import { confirmAddress } from './letters/confirm-address/address.ts';
import { introduction } from './letters/introduction/address.ts';
import { joinAccepted } from './letters/join-accepted/address.ts';
import { joinConfirm } from './letters/join-confirm/address.ts';
import { joinDeclined } from './letters/join-declined/address.ts';
import { joinRequest } from './letters/join-request/address.ts';
import { joiningClosed } from './letters/joining-closed/address.ts';
import { joiningPaused } from './letters/joining-paused/address.ts';
import { question } from './letters/question/address.ts';
import { registrationReceived } from './letters/registration-received/address.ts';
import { rejected } from './letters/rejected/address.ts';
import { relinked } from './letters/relinked/address.ts';
import { starterFollowUp } from './letters/starter-follow-up/address.ts';
import { starterKit } from './letters/starter-kit/address.ts';
import { welcome } from './letters/welcome/address.ts';

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
