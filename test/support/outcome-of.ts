import type { CredentialRefused } from '../../shared/domain/errors.ts';

/** Resolves to `accepted` or, if the action is refused because of a credential, to the problem with that credential. */
export function outcomeOf(action: Promise<unknown>): Promise<string> {
  return action.then(
    () => 'accepted',
    (error: CredentialRefused) => error.problem,
  );
}
