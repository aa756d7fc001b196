import type { EventPartition } from '../../events/define-event.ts';
import type { StoppableMail } from '../domain/mail/stoppable-mail.ts';

/**
 * Every key and index of the table, defined once. The infrastructure derives its permissions from the same prefixes.
 */

export const tableKeys = { partition: 'PK', sort: 'SK', expiry: 'expiresAt' } as const;

/**
 * Sparse index of pending work: events to publish, registrations to expire, personal data to remove, groups at which
 * joining is paused, desk mailboxes to which mail fails, and who has a registration open.
 */
export const pendingIndex = {
  name: 'pending',
  partition: 'pendingKind',
  sort: 'pendingSince',
} as const;
export const pendingKinds = {
  event: 'EVENT',
  registration: 'REGISTRATION',
  group: 'GROUP',
  join: 'JOIN',
  joining: 'JOINING',
  mailbox: 'MAILBOX',
  opening: 'OPENING',
  starter: 'STARTER',
} as const;

/**
 * The prefixes of all partition keys. A role can access only the partitions whose prefixes it has been granted. In the
 * partitions that `regionalPartitions` lists, the id of the region follows the prefix; `isPartitionOf` recognises them.
 */
export const partitions = {
  /**
   * A group whose coordinator has yet to confirm the email address, with that coordinator and the event that reports
   * the registration. Once the address is confirmed, the group and its coordinators move to `group`.
   */
  registration: 'REGISTRATION#',
  /** State, coordinators, events, links and open join requests of one group. */
  group: 'GROUP#',
  /**
   * The coordinators who have a mailbox or phone number, by its keyed digest. Holds only ids; the details themselves
   * are stored with the coordinator.
   */
  contact: 'CONTACT#',
  /** Maps a reference to its group id; keeps references unique. */
  reference: 'REFERENCE#',
  /** The stored response for each idempotency key. */
  idempotencyKey: 'REQUEST#',
  /** Members of a municipality's circle. */
  circle: 'CIRCLE#',
  /** Cell index of the active groups' areas. */
  cell: 'CELL#',
  /** The public overview, by municipality. */
  overview: 'OVERVIEW#',
  /**
   * A join request, with the asker's personal data until that data is removed, and the event that reports the request.
   * Later events about it are in the partition of its group.
   */
  join: 'JOIN#',
  /**
   * For each cap, the number of requests in a period that made us send mail; also the new links that have been counted,
   * and the proofs of work that have been used.
   */
  cap: 'CAP#',
  /** First letters, by subject; the ones that are held back are also stored by mailbox. */
  firstLetter: 'FIRSTLETTER#',
  /** A starter, and the event that reports the request for a starter kit. */
  starter: 'STARTER#',
  /** The later events about a starter. */
  starterHistory: 'STARTERHISTORY#',
  /** A request for a new link, and the event that reports it. */
  linkRequest: 'LINKREQUEST#',
  /** The progress of relinking a region, and the changes made by each job. */
  relink: 'RELINK#',
  /** The desk mailboxes of one region and the invite links of its circles. */
  desk: 'DESK#',
  /** The officers of one region, their identities, their events, the lists of their sessions, and their passkeys. */
  officer: 'OFFICER#',
  /** The identity providers that the officers of a region sign in with. */
  provider: 'PROVIDER#',
  /** The reply texts of a region, once a desk manager has changed them. */
  replyText: 'REPLYTEXT#',
  /**
   * An attempt to sign in, by the SHA-256 digest of its state, until the provider has responded; or a challenge, by its
   * own digest, until a passkey has signed it.
   */
  signIn: 'SIGNIN#',
  /**
   * Records of each time that an officer viewed a coordinator's or starter's contact details, with the reason. Records
   * are never changed, and no function can delete them.
   */
  viewing: 'VIEWING#',
  /** The officers who opened a registration in the last few minutes. */
  opening: 'OPENING#',
  /** The list that officers use to search their region's groups; derived from the groups. */
  groupList: 'GROUPLIST#',
  /** The claims of a mailed token, by the SHA-256 digest of the token. */
  token: 'TOKEN#',
  /** The times at which somebody pressed a button on the page that a mailed token opens, by the digest of the token. */
  press: 'PRESS#',
  /** A session and its holder, by the SHA-256 digest of the secret in the cookie. */
  session: 'SESSION#',
  /** The revocations of all tokens issued for a subject, to a recipient, or to a recipient for a subject. */
  revocation: 'REVOKED#',
  /** The mail ledger, by event. */
  mail: 'MAIL#',
  /** The coordinator or desk mailbox each email was sent to, by the mail service's message id. */
  message: 'MESSAGE#',
  /** Whether an operator has stopped a region's mail, or only its first letters. */
  mailSwitch: 'MAILSWITCH#',
  /** When the mail service's rate limit will next allow an email, and when a sender's next first letter may be sent. */
  pace: 'PACE#',
} as const;

export type Partition = keyof typeof partitions;

/**
 * The partitions whose items belong to one region: those with personal data, and those that refer to it. The other
 * partitions hold no personal data: they are shared by the regions of a deployment (cells, mail ledger and pace) or
 * public (overview).
 */
export const regionalPartitions = [
  'registration',
  'group',
  'contact',
  'reference',
  'idempotencyKey',
  'circle',
  'join',
  'cap',
  'firstLetter',
  'starter',
  'starterHistory',
  'linkRequest',
  'relink',
  'desk',
  'officer',
  'provider',
  'replyText',
  'signIn',
  'viewing',
  'opening',
  'groupList',
  'token',
  'press',
  'session',
  'revocation',
  'mailSwitch',
] as const satisfies readonly Partition[];
export type RegionalPartition = (typeof regionalPartitions)[number];

export const sortKeys = {
  state: 'STATE',
  coordinator: 'COORDINATOR#',
  event: 'EVENT#',
  link: 'LINK#',
  /** An invitation to become a coordinator of the group. */
  invited: 'INVITED#',
  /** How often the invitations for the group have changed. */
  invitations: 'INVITATIONS',
  /** The nomination of the coordinator who is to become the first one. A group has at most one. */
  nomination: 'NOMINATION',
  member: 'MEMBER#',
  joining: 'JOINING',
  joinRequest: 'JOINREQUEST#',
  /** The desk's notes about a group. */
  notes: 'NOTES',
  group: 'GROUP#',
  linkChange: 'CHANGE#',
  told: 'TOLD#',
  /**
   * A desk mailbox. Its prefix dates from when mailboxes were called officers, and deployed desks are stored under it.
   */
  mailbox: 'OFFICER#',
  /**
   * A desk mailbox as it was before it was removed or given another address, or a coordinator whom another one removed.
   */
  former: 'FORMER#',
  circle: 'CIRCLE#',
  person: 'PERSON#',
  identity: 'IDENTITY#',
  sessions: 'SESSIONS',
  invitation: 'INVITATION#',
  applicant: 'APPLICANT#',
  managers: 'MANAGERS',
  passkeys: 'PASSKEYS',
  challenge: 'CHALLENGE',
  held: 'HELD#',
  view: 'VIEW#',
  opener: 'OPENER#',
  listed: 'LISTED#',
  rows: 'ROWS#',
  bucket: 'BUCKET#',
} as const;

export interface Key {
  readonly PK: string;
  readonly SK: string;
}

const key = (PK: string, SK: string): Key => ({ PK, SK });

/** The key of the partition that holds one object of a region, such as `GROUP#langstraat#01K...`. */
export function partitionOf(partition: RegionalPartition, regionId: string, id: string): string {
  return `${partitions[partition]}${regionId}#${id}`;
}

/**
 * Whether a partition key, such as `GROUP#langstraat#01K...` or `DESK#langstraat`, belongs to a partition of this kind
 * and region.
 */
export function isPartitionOf(
  partition: RegionalPartition,
  regionId: string,
  partitionKey: string,
): boolean {
  const ofRegion = partitions[partition] + regionId;
  return partitionKey === ofRegion || partitionKey.startsWith(`${ofRegion}#`);
}

/** The kind of partition that holds a group: `registration` until the address is confirmed, and then `group`. */
export type GroupPartition = 'registration' | 'group';

export const groupKey = (
  regionId: string,
  groupId: string,
  partition: GroupPartition = 'group',
): Key => key(partitionOf(partition, regionId, groupId), sortKeys.state);
export const coordinatorKey = (
  regionId: string,
  groupId: string,
  coordinatorId: string,
  partition: GroupPartition = 'group',
): Key => key(partitionOf(partition, regionId, groupId), sortKeys.coordinator + coordinatorId);
/** The key of an invitation to become a coordinator of a group. */
export const invitedKey = (regionId: string, groupId: string, invitationId: string): Key =>
  key(partitionOf('group', regionId, groupId), sortKeys.invited + invitationId);
/** The key of the item that counts the changes to a group's invitations, so that concurrent changes are refused. */
export const invitationsKey = (regionId: string, groupId: string): Key =>
  key(partitionOf('group', regionId, groupId), sortKeys.invitations);
export const nominationKey = (regionId: string, groupId: string): Key =>
  key(partitionOf('group', regionId, groupId), sortKeys.nomination);
export const removedCoordinatorKey = (
  regionId: string,
  groupId: string,
  coordinatorId: string,
): Key => key(partitionOf('group', regionId, groupId), sortKeys.former + coordinatorId);
/** The sort key starts with the group's id, so that the newest registration comes last. */
export const contactKey = (
  regionId: string,
  digest: string,
  groupId: string,
  coordinatorId: string,
): Key =>
  key(
    partitionOf('contact', regionId, digest),
    `${sortKeys.coordinator}${groupId}#${coordinatorId}`,
  );
export const eventKey = (
  partition: EventPartition,
  regionId: string,
  subjectId: string,
  eventId: string,
): Key => key(partitionOf(partition, regionId, subjectId), sortKeys.event + eventId);
export const starterKey = (regionId: string, starterId: string): Key =>
  key(partitionOf('starter', regionId, starterId), sortKeys.state);
export const joinKey = (regionId: string, joinRequestId: string): Key =>
  key(partitionOf('join', regionId, joinRequestId), sortKeys.state);
/** The key of the item that marks a join request as yet to be answered; it contains no data about the asker. */
export const openJoinKey = (regionId: string, groupId: string, joinRequestId: string): Key =>
  key(partitionOf('group', regionId, groupId), sortKeys.joinRequest + joinRequestId);
export const joiningKey = (regionId: string, groupId: string): Key =>
  key(partitionOf('group', regionId, groupId), sortKeys.joining);
export const notesKey = (regionId: string, groupId: string): Key =>
  key(partitionOf('group', regionId, groupId), sortKeys.notes);
export const capKey = (regionId: string, name: string, digest: string, period: number): Key =>
  key(partitionOf('cap', regionId, `${name}#${digest}`), String(period));
export const proofKey = (regionId: string, digest: string): Key =>
  key(partitionOf('cap', regionId, `proof#${digest}`), sortKeys.state);
/** The key of the item that marks the letter for a link request as counted in this period. */
export const countedLetterKey = (regionId: string, linkRequestId: string, period: number): Key =>
  key(partitionOf('cap', regionId, `letter#${linkRequestId}`), String(period));
/** Something is stored under this key only while this kind of mail is stopped in the region. */
export const mailSwitchKey = (regionId: string, mail: StoppableMail): Key =>
  key(partitionOf('mailSwitch', regionId, mail), sortKeys.state);
export const firstLetterKey = (regionId: string, subjectId: string): Key =>
  key(partitionOf('firstLetter', regionId, subjectId), sortKeys.state);
/** The key of the item that lists a held letter by mailbox; `mailbox` is a keyed digest, not the address. */
export const heldKey = (regionId: string, mailbox: string, subjectId: string): Key =>
  key(partitionOf('firstLetter', regionId, mailbox), sortKeys.held + subjectId);
export const linkKey = (regionId: string, groupId: string, neighbourId: string): Key =>
  key(partitionOf('group', regionId, groupId), sortKeys.link + neighbourId);
export const referenceKey = (regionId: string, reference: string): Key =>
  key(partitionOf('reference', regionId, reference), sortKeys.state);
export const idempotencyItemKey = (regionId: string, digest: string): Key =>
  key(partitionOf('idempotencyKey', regionId, digest), sortKeys.state);
export const memberKey = (regionId: string, municipality: string, coordinatorId: string): Key =>
  key(partitionOf('circle', regionId, municipality), sortKeys.member + coordinatorId);
export const cellKey = (cell: string, groupId: string): Key =>
  key(partitions.cell + cell, sortKeys.group + groupId);
export const overviewKey = (municipality: string, groupId: string): Key =>
  key(partitions.overview + municipality, sortKeys.group + groupId);
/** A region has only one relink job at a time; a new job replaces the previous one. */
export const relinkKey = (regionId: string): Key =>
  key(partitionOf('relink', regionId, 'CURRENT'), sortKeys.state);
export const linkChangeKey = (
  regionId: string,
  jobId: string,
  groupId: string,
  neighbourId: string,
): Key =>
  key(partitionOf('relink', regionId, jobId), `${sortKeys.linkChange}${groupId}#${neighbourId}`);
export const toldKey = (regionId: string, jobId: string, groupId: string): Key =>
  key(partitionOf('relink', regionId, jobId), sortKeys.told + groupId);
/** The whole desk of a region is stored in this partition, so that one query can read it. */
export const deskPartition = (regionId: string): string => partitions.desk + regionId;
export const deskKey = (regionId: string): Key => key(deskPartition(regionId), sortKeys.state);
export const mailboxKey = (regionId: string, mailboxId: string): Key =>
  key(deskPartition(regionId), sortKeys.mailbox + mailboxId);
/** `deskVersion` is the version of the desk in which the mailbox was removed or given another address. */
export const formerMailboxKey = (regionId: string, mailboxId: string, deskVersion: number): Key =>
  key(deskPartition(regionId), `${sortKeys.former}${deskVersion}#${mailboxId}`);
/** All officers of a region are stored in this partition, so that one query can read them. */
export const officersPartition = (regionId: string): string => partitions.officer + regionId;
export const officerKey = (regionId: string, officerId: string): Key =>
  key(officersPartition(regionId), sortKeys.person + officerId);
/** `digest` is the digest of an issuer and a subject. */
export const identityKey = (regionId: string, digest: string): Key =>
  key(officersPartition(regionId), sortKeys.identity + digest);
export const invitationKey = (regionId: string, invitationId: string): Key =>
  key(officersPartition(regionId), sortKeys.invitation + invitationId);
export const applicantKey = (regionId: string, applicantId: string): Key =>
  key(officersPartition(regionId), sortKeys.applicant + applicantId);
/** The key of the item that lists the desk managers; a change is refused if that list has changed since it was read. */
export const managersKey = (regionId: string): Key =>
  key(officersPartition(regionId), sortKeys.managers);
/** The key of the item that lists one officer's sessions. */
export const officerSessionsKey = (regionId: string, officerId: string): Key =>
  key(partitionOf('officer', regionId, officerId), sortKeys.sessions);
/** The key of the item that lists one officer's passkeys. */
export const passkeysKey = (regionId: string, officerId: string): Key =>
  key(partitionOf('officer', regionId, officerId), sortKeys.passkeys);
export const providersKey = (regionId: string): Key =>
  key(partitions.provider + regionId, sortKeys.state);
export const replyTextsKey = (regionId: string): Key =>
  key(partitions.replyText + regionId, sortKeys.state);
export const signInKey = (regionId: string, digest: string): Key =>
  key(partitionOf('signIn', regionId, digest), sortKeys.state);
/** The key of a challenge that a passkey has yet to sign. */
export const challengeKey = (regionId: string, digest: string): Key =>
  key(partitionOf('signIn', regionId, digest), sortKeys.challenge);
export const circleKey = (regionId: string, municipality: string): Key =>
  key(deskPartition(regionId), sortKeys.circle + municipality);
/** The sort key starts with the time (ISO 8601), so that the records about a person are in chronological order. */
export const viewingKey = (regionId: string, personId: string, at: string, traceId: string): Key =>
  key(partitionOf('viewing', regionId, personId), `${sortKeys.view}${at}#${traceId}`);
export const openingKey = (regionId: string, groupId: string, officerId: string): Key =>
  key(partitionOf('opening', regionId, groupId), sortKeys.opener + officerId);
/** The whole list of a region is stored in this partition, so that one query can read it. */
export const groupListPartition = (regionId: string): string => partitions.groupList + regionId;
/** The key of the item that holds the number for the next group in the list. */
export const listCounterKey = (regionId: string): Key =>
  key(groupListPartition(regionId), sortKeys.state);
/** The key of the item that holds a group's number in the list and the places in the list where it appears. */
export const listedKey = (regionId: string, groupId: string): Key =>
  key(groupListPartition(regionId), sortKeys.listed + groupId);
/** The key of the item that holds up to a hundred groups of the list, by number. */
export const listRowsKey = (regionId: string, block: number): Key =>
  key(groupListPartition(regionId), `${sortKeys.rows}${String(block).padStart(6, '0')}`);
/**
 * The key of the item that holds the numbers of the groups with each value of a facet, or with each word that starts
 * with the same two characters.
 */
export const listBucketKey = (regionId: string, bucket: string): Key =>
  key(groupListPartition(regionId), sortKeys.bucket + bucket);
export const linkRequestKey = (regionId: string, linkRequestId: string): Key =>
  key(partitionOf('linkRequest', regionId, linkRequestId), sortKeys.state);
export const tokenKey = (regionId: string, digest: string): Key =>
  key(partitionOf('token', regionId, digest), sortKeys.state);
export const pressKey = (regionId: string, digest: string): Key =>
  key(partitionOf('press', regionId, digest), sortKeys.state);
export const sessionKey = (regionId: string, digest: string): Key =>
  key(partitionOf('session', regionId, digest), sortKeys.state);
/** `what` names a subject, a recipient or both. */
export const revocationKey = (regionId: string, what: string): Key =>
  key(partitionOf('revocation', regionId, what), sortKeys.state);
export const mailKey = (eventId: string, letter: string, recipientId: string): Key =>
  key(partitions.mail + eventId, `${letter}#${recipientId}`);
export const messageKey = (messageId: string): Key =>
  key(partitions.message + messageId, sortKeys.state);
export const mailPaceKey: Key = key(`${partitions.pace}MAIL`, sortKeys.state);
/** The key of the pace of all first letters together. */
export const firstLetterPaceKey: Key = key(`${partitions.pace}FIRST`, sortKeys.state);
/** The key of the pace of one sender's first letters; `sender` is a keyed digest of the sender. */
export const senderPaceKey = (sender: string): Key =>
  key(`${partitions.pace}SENDER#${sender}`, sortKeys.state);

/** The kind of pending work of one region, as stored in the pending index, such as `JOIN#langstraat`. */
export function regionalPendingKind(
  kind: Exclude<keyof typeof pendingKinds, 'event'>,
  regionId: string,
): string {
  return `${pendingKinds[kind]}#${regionId}`;
}

/** The partition that holds a region's endings, in the ledger of erasures, which is a separate table. */
export const erasurePartition = (regionId: string): string => `ERASURE#${regionId}`;
/** The sort key starts with the time (ISO 8601), so that the endings in a region are in chronological order. */
export const erasureKey = (regionId: string, time: string, eventId: string): Key =>
  key(erasurePartition(regionId), `${time}#${eventId}`);
