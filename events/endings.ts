import type { EventName } from './catalogue.ts';

/**
 * What each event says about personal data. `removes`: the data of somebody were removed. `ends`: what somebody had
 * registered, asked or could do came to an end. `neither`: it goes on. Every event must be in this list, so whoever adds
 * one has to answer the question.
 */
const endings = {
  CoordinatorEnrolled: 'neither',
  CoordinatorRemoved: 'removes',
  GroupApproved: 'neither',
  GroupAreaChanged: 'neither',
  GroupClosed: 'ends',
  GroupForgotten: 'removes',
  GroupMoved: 'neither',
  GroupRegistered: 'neither',
  GroupRejected: 'ends',
  GroupRelinked: 'neither',
  GroupsLinked: 'neither',
  GroupsUnlinked: 'neither',
  JoinAnswered: 'neither',
  JoinConfirmed: 'neither',
  JoinEnded: 'ends',
  JoinLapsed: 'ends',
  JoinReminderDue: 'neither',
  JoinRemoved: 'removes',
  JoinRequested: 'neither',
  JoiningChanged: 'neither',
  LinkMeasured: 'neither',
  MailBounced: 'neither',
  MailComplained: 'neither',
  MailboxEnded: 'removes',
  NewLinkRequested: 'neither',
  OfficerAdmitted: 'neither',
  OfficerChanged: 'neither',
  OfficerEnded: 'ends',
  OfficerInvitationWithdrawn: 'removes',
  OfficerInvited: 'neither',
  QuestionAnswered: 'neither',
  QuestionAsked: 'neither',
  QuestionTakenBack: 'neither',
  RegistrationConfirmed: 'neither',
  RegistrationExpired: 'removes',
  RegistrationLapsed: 'ends',
  RegistrationReminderDue: 'neither',
  RegistrationWithdrawn: 'ends',
  StarterConfirmed: 'neither',
  StarterFollowedUp: 'neither',
  StarterKitRequested: 'neither',
  StarterRemoved: 'removes',
} as const satisfies Readonly<Record<EventName, 'removes' | 'ends' | 'neither'>>;

type Endings = typeof endings;
/** The events that a restore must never undo. */
export type EndingName = {
  [Name in keyof Endings]: Endings[Name] extends 'neither' ? never : Name;
}[keyof Endings];

export function isEnding(name: EventName): name is EndingName {
  return endings[name] !== 'neither';
}

export const endingNames: readonly EndingName[] = (Object.keys(endings) as EventName[]).filter(
  isEnding,
);
