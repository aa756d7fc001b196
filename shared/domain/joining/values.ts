/** Whether people can ask to join a group: a coordinator sets `full`, and unanswered requests lead to `paused`. */
export const joiningStates = ['open', 'full', 'paused'] as const;
export type JoiningState = (typeof joiningStates)[number];

/** The replies a coordinator can give: welcome, no room, or not our area. */
export const replyKinds = ['accepted', 'full', 'elsewhere'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/**
 * submitted → (confirm) open → accepted | full | elsewhere | lapsed (nobody answered) | ended (the group closed);
 * submitted → expired (address not confirmed in time).
 */
export const joinStatuses = [
  'submitted',
  'expired',
  'open',
  ...replyKinds,
  'lapsed',
  'ended',
] as const;
export type JoinStatus = (typeof joinStatuses)[number];
