import type { EventName } from './catalogue.ts';

/**
 * What each event means for personal data. `removes`: somebody's data was removed. `ends`: something that somebody had
 * registered, asked for or been able to do has ended. `neither`: nothing was removed and nothing ended. Every event
 * must be in this list, so anybody who adds an event has to choose one of these.
 */
const endings = {
  CircleLinkChanged: 'neither',
  CircleMemberChanged: 'neither',
  ConsentWithdrawn: 'ends',
  CoordinatorChanged: 'neither',
  CoordinatorEnrolled: 'neither',
  CoordinatorHandedOver: 'ends',
  CoordinatorInvitationEnded: 'removes',
  CoordinatorInvited: 'neither',
  CoordinatorJoined: 'neither',
  CoordinatorRemoved: 'removes',
  GroupApproved: 'neither',
  GroupAreaChanged: 'neither',
  GroupChanged: 'neither',
  GroupClosed: 'ends',
  GroupCorrected: 'neither',
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
  MailboxAdded: 'neither',
  MailboxChanged: 'neither',
  MailboxEnded: 'removes',
  NewLinkRequested: 'neither',
  NoteRemoved: 'removes',
  OfficerAdmitted: 'neither',
  OfficerChanged: 'neither',
  OfficerEnded: 'ends',
  OfficerInvitationWithdrawn: 'removes',
  OfficerInvited: 'neither',
  OfficerRemoved: 'removes',
  PasskeyAdded: 'neither',
  PasskeyRemoved: 'removes',
  QuestionAnswered: 'neither',
  QuestionAsked: 'neither',
  QuestionTakenBack: 'neither',
  RegistrationConfirmed: 'neither',
  RegistrationCorrected: 'neither',
  RegistrationExpired: 'removes',
  RegistrationLapsed: 'ends',
  RegistrationReminderDue: 'neither',
  RegistrationWithdrawn: 'ends',
  ReplyTextsChanged: 'neither',
  StandInEnded: 'ends',
  StandInNamed: 'neither',
  StarterConfirmed: 'neither',
  StarterFollowedUp: 'neither',
  StarterKitRequested: 'neither',
  StarterRemoved: 'removes',
  SuccessorNominated: 'neither',
  SuccessorNominationEnded: 'ends',
} as const satisfies Readonly<Record<EventName, 'removes' | 'ends' | 'neither'>>;

type Endings = typeof endings;
/** The names of the events that a restore must never undo. */
export type EndingName = {
  [Name in keyof Endings]: Endings[Name] extends 'neither' ? never : Name;
}[keyof Endings];

export function isEnding(name: EventName): name is EndingName {
  return endings[name] !== 'neither';
}

export const endingNames: readonly EndingName[] = (Object.keys(endings) as EventName[]).filter(
  isEnding,
);
