import type { TokenPurpose } from '../../../../../shared/domain/platform/token.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const newLink = {
  purpose: 'Gives a new link to somebody whose link no longer works',
  recipient: 'whoever-asked',
  to: 'the coordinator, invited person, asker, starter or officer who asked for it',
  confirmed: false,
  on: { NewLinkRequested: 'urgent' },
} as const satisfies LetterDeclaration;

export interface NewLinkContent {
  readonly about: TokenPurpose;
  /** CBS code of the municipality that the subject belongs to. */
  readonly municipality: string;
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
