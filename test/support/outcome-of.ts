import type { CredentialRefused } from '../../shared/domain/errors.ts';

/** Resolves to `accepted`, or to the problem with the credential if the action is refused because of that. */
export function outcomeOf(action: Promise<unknown>): Promise<string> {
  return action.then(
    () => 'accepted',
    (error: CredentialRefused) => error.problem,
  );
}
