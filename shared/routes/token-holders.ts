import type { TokenPurpose } from '../domain/platform/token.ts';

/** The people to whom tokens are mailed. */
export type TokenHolder = 'asker' | 'starter' | 'coordinator' | 'invited' | 'officer';

/** The kind of person to whom a token for each purpose is mailed. */
export const tokenHolders: Readonly<Record<TokenPurpose, TokenHolder>> = {
  confirm: 'coordinator',
  answer: 'coordinator',
  manage: 'coordinator',
  'answer-join': 'coordinator',
  'become-coordinator': 'invited',
  'ask-join': 'asker',
  'ask-kit': 'starter',
  'accept-invitation': 'officer',
};

/** Every purpose for which a token can be mailed. */
export const allPurposes = Object.keys(tokenHolders) as TokenPurpose[];
