/** Whether a group can be joined: `full` is set by a coordinator, `paused` is the result of unanswered requests. */
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
