import { useState } from 'react';
import { signInWays, type SignInWay } from '../../../shared/domain/desk/invitation.ts';
import type { Organisation, RoleName } from '../../../shared/domain/desk/rights.ts';
import { tabStorage } from '../../storage/browser-storage.ts';
import * as z from 'zod';

/** What a manager has filled in about an officer. */
export interface OfficerDraft {
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly organisation: Organisation | '';
  readonly municipalities: readonly string[];
  readonly roles: readonly string[];
  /** Only for somebody who is invited. */
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

interface Kept {
  readonly draft: OfficerDraft;
  readonly change: (changes: Partial<OfficerDraft>) => void;
  /** Forgets what was filled in; called once it has been sent. */
  readonly forget: () => void;
}

/** Keeps what was filled in while this tab is open, because a manager may have to sign in again before it can be sent. */
export function useOfficerDraft(form: string, initial: OfficerDraft): Kept {
  const name = `officer:${form}`;
  const [draft, setDraft] = useState(() => {
    const kept = stored.safeParse(tabStorage.read(name));
    return kept.success ? kept.data : initial;
  });
  return {
    draft,
    change: (changes) => {
      const changed = { ...draft, ...changes };
      setDraft(changed);
      tabStorage.write(name, changed);
    },
    forget: () => tabStorage.remove(name),
  };
}
