import {
  AlreadyDecided,
  AreaRefused,
  ConcurrentChange,
  ConfirmationTooLate,
  CredentialRefused,
  GroupNotFound,
  RegistrationChanged,
  RequestReused,
  TransitionRefused,
  type CredentialProblem,
} from '../domain/errors.ts';
import { areaMessages } from '../requests/area.ts';
import type { ProblemType } from '../requests/problem-types.ts';
import { Problem } from './problem.ts';

const credentialProblems: Record<CredentialProblem, ProblemType> = {
  missing: 'link-missing',
  damaged: 'link-damaged',
  expired: 'link-expired',
  foreign: 'link-foreign',
  'unknown-officer': 'link-foreign',
};

const details = {
  'link-missing': 'Open de link in de mail die u van ons kreeg.',
  'link-damaged': 'Misschien is de link bij het kopiëren afgebroken. Open de link in de mail nog een keer.',
  'link-expired': 'Neem contact op met het team. Dan krijgt u een nieuwe link.',
  'link-foreign': 'Deze link geldt niet voor deze groep of voor deze handeling. Open de nieuwste mail die u van ons kreeg.',
  'registration-changed': 'U kreeg een nieuwere mail over deze aanmelding. Gebruik de link in die mail.',
  'too-late': 'U kunt de groep opnieuw aanmelden. Uw gegevens van de eerste keer zijn of worden verwijderd.',
  'changed-meanwhile': 'Laad de pagina opnieuw en probeer het nog een keer.',
  'key-reused': 'Laad de pagina opnieuw en verstuur het formulier nog een keer.',
  'not-found': 'Controleer het adres van de pagina.',
  'not-possible-now': 'De groep is nu in een toestand waarin dit niet kan.',
  'already-decided': 'Er verandert niets meer: het eerste besluit telt.',
} as const;

/** The problem that tells a person why the domain refused, or undefined when it was no refusal. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof AreaRefused) return areaProblemDetails(error);
  const type = problemTypeOf(error);
  return type && new Problem(type, { detail: details[type] }, { cause: error });
}

function areaProblemDetails({ problem }: AreaRefused): Problem {
  const message = areaMessages[problem];
  return new Problem('invalid-fields', { detail: message, fields: [{ field: 'area.polygon', message }] });
}

function problemTypeOf(error: unknown): keyof typeof details | undefined {
  if (error instanceof CredentialRefused) return credentialProblems[error.problem] as keyof typeof details;
  if (error instanceof AlreadyDecided) return 'already-decided';
  if (error instanceof RegistrationChanged) return 'registration-changed';
  if (error instanceof ConfirmationTooLate) return 'too-late';
  if (error instanceof ConcurrentChange) return 'changed-meanwhile';
  if (error instanceof RequestReused) return 'key-reused';
  if (error instanceof GroupNotFound) return 'not-found';
  return error instanceof TransitionRefused ? 'not-possible-now' : undefined;
}
