import type { Conversation } from '../../shared/domain/groups/on-behalf.ts';

/** The conversation after which an officer registered a group, as part of a sentence. */
export const afterConversation: Readonly<Record<Conversation, string>> = {
  phone: 'na een telefoongesprek',
  counter: 'na een gesprek aan de balie',
  meeting: 'na een gesprek op een bijeenkomst',
};
