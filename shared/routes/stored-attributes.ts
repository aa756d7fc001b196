/**
 * Attributes that a function needs to write if anybody can call it. It may write no others, except those that its own
 * route lists.
 */
const ofEvent = ['id', 'time', 'regionId', 'name', 'data'];
const ofPendingWork = ['pendingKind', 'pendingSince'];
const ofIdempotencyKey = ['response', 'body', 'expiresAt'];

/** The attributes of an event, of pending work and of an idempotency key. */
export const storedByAnybody: readonly string[] = [
  ...ofEvent,
  ...ofPendingWork,
  ...ofIdempotencyKey,
];

/** The attributes of a counter that is checked against a cap. */
export const countedByAnybody: readonly string[] = ['count', 'expiresAt'];

/** The attributes of a first letter. */
export const ofFirstLetter: readonly string[] = [
  'kind',
  'subjectId',
  'mailbox',
  'sender',
  'held',
  'since',
];
