import { signInWays, type SignInWay } from '../../../shared/domain/desk/invitation.ts';
import type { Organisation, RoleName } from '../../../shared/domain/desk/rights.ts';
import * as z from 'zod';
import { useKeptDraft } from '../kept-draft.ts';

/** What a manager has entered about an officer so far, whether or not it is valid. */
export interface OfficerDraft {
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly organisation: Organisation | '';
  readonly municipalities: readonly string[];
  readonly roles: readonly string[];
  /** Used only when somebody is being invited. */
  readonly signIn: SignInWay;
}

const stored: z.ZodType<OfficerDraft> = z.object({
  email: z.string(),
  name: z.string(),
  title: z.string(),
  organisation: z.enum(['police', 'municipality', '']),
  municipalities: z.array(z.string()),
  roles: z.array(z.string()),
  signIn: z.enum(signInWays),
});

export const emptyDraft: OfficerDraft = {
  email: '',
  name: '',
  title: '',
  organisation: '',
  municipalities: [],
  roles: [] satisfies readonly RoleName[],
  signIn: 'organisation',
};

/** Keeps what was filled in about an officer; `form` identifies the form. */
export function useOfficerDraft(form: string, initial: OfficerDraft) {
  return useKeptDraft(`officer:${form}`, stored, initial);
}
