/**
 * The attributes that a function must be able to write if anybody can call it. Besides these, it may write only the
 * attributes that its own route lists.
 */
const ofEvent = ['id', 'time', 'regionId', 'name', 'data'];
const ofPendingWork = ['pendingKind', 'pendingSince'];
const ofIdempotencyKey = ['response', 'body', 'expiresAt'];

export const storedByAnybody: readonly string[] = [
  ...ofEvent,
  ...ofPendingWork,
  ...ofIdempotencyKey,
];

/** The attributes of a counter that is checked against a cap. */
export const countedByAnybody: readonly string[] = ['count', 'expiresAt'];

export const ofFirstLetter: readonly string[] = [
  'kind',
  'subjectId',
  'mailbox',
  'sender',
  'held',
  'since',
];
