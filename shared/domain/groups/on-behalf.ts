/** The ways in which an officer can have spoken to a coordinator before registering the group. */
export const conversations = ['phone', 'counter', 'meeting'] as const;
export type Conversation = (typeof conversations)[number];

/**
 * The officer who registered a group on behalf of its coordinator. The officer's name is never kept here: outsiders
 * learn only the organisation, and colleagues the job title.
 */
export interface OnBehalf {
  readonly officerId: string;
  /** The officer's job title at the time. */
  readonly officerTitle: string;
  readonly organisation: 'police' | 'municipality';
  readonly conversation: Conversation;
}
