/**
 * Every key and index of the table, defined once. The infrastructure derives its permissions from the same prefixes.
 */

export const tableKeys = { partition: 'PK', sort: 'SK', expiry: 'expiresAt' } as const;

/** Sparse index of pending work: events to publish, registrations to expire, personal data to remove. */
export const pendingIndex = {
  name: 'pending',
  partition: 'pendingKind',
  sort: 'pendingSince',
} as const;
export const pendingKinds = {
  event: 'EVENT',
  registration: 'REGISTRATION',
  join: 'JOIN',
  starter: 'STARTER',
} as const;

/** The prefixes of all partition keys. A role can access only the partitions whose prefixes it has been granted. */
export const partitions = {
  /** State, coordinators, events, links and open join requests of one group. */
  group: 'GROUP#',
  /** Maps a reference to its group id; keeps references unique. */
  reference: 'REFERENCE#',
  /** What was stored for each idempotency key. */
  idempotencyKey: 'REQUEST#',
  /** Members of a municipality's circle. */
  circle: 'CIRCLE#',
  /** Cell index of the active groups' areas. */
  cell: 'CELL#',
  /** What the public may see, by municipality. */
  overview: 'OVERVIEW#',
  /** A join request, with the asker's personal data until that data is removed. */
  join: 'JOIN#',
  /** The number of requests that made us send mail within a period: per address, group, municipality or sender. */
  cap: 'CAP#',
  /** A starter, and the events about them. */
  starter: 'STARTER#',
  /** The progress of relinking the region, and the changes made by each job. */
  relink: 'RELINK#',
  /** The mail ledger, by event. */
  mail: 'MAIL#',
  /** The coordinator each email was sent to, by the mail service's message id. */
  message: 'MESSAGE#',
  /** When the mail service's rate limit will next allow an email. */
  pace: 'PACE#',
} as const;

export type Partition = keyof typeof partitions;

export const sortKeys = {
  state: 'STATE',
  coordinator: 'COORDINATOR#',
  event: 'EVENT#',
  link: 'LINK#',
  member: 'MEMBER#',
  joining: 'JOINING',
  joinRequest: 'JOINREQUEST#',
  group: 'GROUP#',
  linkChange: 'CHANGE#',
  told: 'TOLD#',
} as const;

export interface Key {
  readonly PK: string;
  readonly SK: string;
}

const key = (PK: string, SK: string): Key => ({ PK, SK });

export const groupKey = (groupId: string): Key => key(partitions.group + groupId, sortKeys.state);
export const coordinatorKey = (groupId: string, coordinatorId: string): Key =>
  key(partitions.group + groupId, sortKeys.coordinator + coordinatorId);
export const eventKey = (groupId: string, eventId: string): Key =>
  key(partitions.group + groupId, sortKeys.event + eventId);
export const starterKey = (starterId: string): Key =>
  key(partitions.starter + starterId, sortKeys.state);
export const starterEventKey = (starterId: string, eventId: string): Key =>
  key(partitions.starter + starterId, sortKeys.event + eventId);
export const joinKey = (joinRequestId: string): Key =>
  key(partitions.join + joinRequestId, sortKeys.state);
/** Marks a join request that a group has yet to answer; contains no data about the asker. */
export const openJoinKey = (groupId: string, joinRequestId: string): Key =>
  key(partitions.group + groupId, sortKeys.joinRequest + joinRequestId);
export const joiningKey = (groupId: string): Key =>
  key(partitions.group + groupId, sortKeys.joining);
export const capKey = (name: string, digest: string, period: number): Key =>
  key(`${partitions.cap}${name}#${digest}`, String(period));
export const linkKey = (groupId: string, neighbourId: string): Key =>
  key(partitions.group + groupId, sortKeys.link + neighbourId);
export const referenceKey = (reference: string): Key =>
  key(partitions.reference + reference, sortKeys.state);
export const idempotencyItemKey = (digest: string): Key =>
  key(partitions.idempotencyKey + digest, sortKeys.state);
export const memberKey = (municipality: string, coordinatorId: string): Key =>
  key(partitions.circle + municipality, sortKeys.member + coordinatorId);
export const cellKey = (cell: string, groupId: string): Key =>
  key(partitions.cell + cell, sortKeys.group + groupId);
export const overviewKey = (municipality: string, groupId: string): Key =>
  key(partitions.overview + municipality, sortKeys.group + groupId);
/** There is only one relink job at a time; a new job replaces the previous one. */
export const relinkKey: Key = key(`${partitions.relink}CURRENT`, sortKeys.state);
export const linkChangeKey = (jobId: string, groupId: string, neighbourId: string): Key =>
  key(partitions.relink + jobId, `${sortKeys.linkChange}${groupId}#${neighbourId}`);
export const toldKey = (jobId: string, groupId: string): Key =>
  key(partitions.relink + jobId, sortKeys.told + groupId);
export const mailKey = (eventId: string, letter: string, recipientId: string): Key =>
  key(partitions.mail + eventId, `${letter}#${recipientId}`);
export const messageKey = (messageId: string): Key =>
  key(partitions.message + messageId, sortKeys.state);
export const mailPaceKey: Key = key(`${partitions.pace}MAIL`, sortKeys.state);
