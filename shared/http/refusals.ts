import { AreaRefused } from '../domain/areas/area.ts';
import { ApplicantNotFound } from '../domain/desk/applicant.ts';
import { DeskMissing, DeskRefused } from '../domain/desk/desk-change.ts';
import { MailboxNeeded, MailboxNotFound } from '../domain/desk/mailbox-changes.ts';
import { AlreadyInvited, InvitationClosed, InvitationNotFound } from '../domain/desk/invitation.ts';
import { LastManager } from '../domain/desk/desk-managers.ts';
import {
  NotSignedIn,
  OtherOfficerSignedIn,
  OutOfScope,
  StepUpNeeded,
} from '../domain/desk/officer-session.ts';
import { DecidedByOrganisation, OfficerNotFound, RightMissing } from '../domain/desk/officer.ts';
import { LastPasskey, PasskeyNotFound, TooManyPasskeys } from '../domain/desk/passkey.ts';
import { StandInNotFound, StandInRefused } from '../domain/desk/stand-in.ts';
import {
  ConcurrentChange,
  CredentialRefused,
  IdempotencyKeyReused,
  TransitionRefused,
  type CredentialProblem,
} from '../domain/errors.ts';
import { BriefingStillToCome } from '../domain/groups/act-on-group.ts';
import { AlreadyDecided, RegistrationChanged } from '../domain/groups/decision.ts';
import { MemberNotFound } from '../domain/groups/circle.ts';
import { CoordinatorInvitationRefused } from '../domain/groups/coordinator-invitation.ts';
import { DuplicateNotFound, GroupNotFound } from '../domain/groups/group.ts';
import { NoteNotFound, TooManyNotes } from '../domain/groups/note.ts';
import { ConfirmationTooLate } from '../domain/groups/registration.ts';
import { JoinRequestNotFound } from '../domain/joining/join-request.ts';
import { JoinClosed } from '../domain/joining/joining.ts';
import type { JoiningState } from '../domain/joining/values.ts';
import { TooManyRequests } from '../domain/platform/caps.ts';
import { FirstMailStopped } from '../domain/platform/first-mail-stopped.ts';
import { WorkNeeded } from '../domain/platform/work.ts';
import { StarterNotFound } from '../domain/starting/starter.ts';
import { areaMessages } from '../requests/area.ts';
import { invitationMessages } from '../requests/coordinators/coordinators.ts';
import { deskMessages } from '../requests/desk/manage-desk.ts';
import { briefingDayMessage } from '../requests/groups/act-on-group.ts';
import { tooManyNotesMessage } from '../requests/groups/add-note.ts';
import { duplicateMessage } from '../requests/groups/decide-registration.ts';
import { earlierDecisionMessage } from '../requests/groups/decision-response.ts';
import { standInMessages } from '../requests/desk/stand-ins.ts';
import type { ProblemType } from '../requests/problem-types.ts';
import { Problem } from './problem.ts';

const credentialProblems: Record<CredentialProblem, ProblemType> = {
  missing: 'link-missing',
  damaged: 'link-damaged',
  expired: 'link-expired',
  revoked: 'link-revoked',
  foreign: 'link-foreign',
  'session-ended': 'session-ended',
};

const details = {
  'link-missing': 'Open de link in de mail die u van ons kreeg.',
  'link-damaged':
    'Wij kennen deze link niet. Misschien is hij bij het kopiëren afgebroken. Open de link in de mail nog een keer.',
  'link-expired': 'Vraag op deze pagina een nieuwe link.',
  'link-revoked':
    'De link is ingetrokken, bijvoorbeeld omdat de groep is gestopt of omdat gegevens zijn verwijderd.',
  'invitation-accepted':
    'Iemand heeft met deze link toegang gekregen tot de werkplek. Was u dat? Log dan in. Was u het niet? Meld dat dan meteen aan de functioneel beheerder van uw regio.',
  'invitation-withdrawn':
    'De functioneel beheerder heeft de uitnodiging ingetrokken. Klopt dat niet, vraag dan om een nieuwe.',
  'invitation-replaced':
    'Na deze mail stuurden wij u een nieuwere. Open de link in de nieuwste mail.',
  'session-ended':
    'U drukte langer dan een half uur geleden op een knop. Laad de pagina opnieuw en druk nog een keer.',
  'not-signed-in':
    'Uw sessie is voorbij of beëindigd. Log in om verder te gaan. Wat u al typte, blijft op deze pagina staan.',
  'right-missing':
    'Dit hoort niet bij uw rol of bij uw gemeente. Klopt dat niet, vraag het dan aan de functioneel beheerder van uw regio.',
  'signed-in-as-other':
    'Wie nu in deze browser is ingelogd, is niet de medewerker voor wie deze pagina is geopend. Er is niets gedaan. Wat hier al was ingevuld, blijft in dit tabblad bewaard voor wie het invulde.',
  'step-up-needed': 'Voor deze stap moet u net zijn ingelogd. Wat u heeft ingevuld, blijft staan.',
  'link-foreign':
    'Deze link geldt niet voor deze groep of voor deze handeling. Open de nieuwste mail die u van ons kreeg.',
  'registration-changed':
    'Laad de pagina opnieuw om te zien hoe het nu staat. Kreeg u een mail over deze aanmelding, gebruik dan de link in de nieuwste mail.',
  'too-late':
    'U kunt het formulier opnieuw invullen. Uw gegevens van de eerste keer zijn of worden verwijderd.',
  'changed-meanwhile': 'Laad de pagina opnieuw en probeer het nog een keer.',
  'key-reused': 'Laad de pagina opnieuw en verstuur het formulier nog een keer.',
  'not-found': 'Controleer het adres van de pagina.',
  'not-possible-now':
    'Er is intussen iets veranderd. Laad de pagina opnieuw om te zien hoe het nu staat.',
  'already-invited':
    'Voor dit e-mailadres staat al een uitnodiging open. Trek die in als u iemand met andere gegevens wilt uitnodigen.',
  'last-manager':
    'Dit is de laatste functioneel beheerder van de regio. Nodig eerst iemand anders uit voor die rol, en wacht tot die heeft aangenomen.',
  'mailbox-needed':
    'Zonder deze postbus krijgt niemand de mail over een gemeente, of over werk dat daar te lang wacht. Voeg eerst een andere postbus toe.',
  'last-passkey': 'Voeg eerst een andere passkey toe. Daarna kunt u deze verwijderen.',
  'too-many-passkeys': 'Verwijder eerst een passkey die u niet meer gebruikt.',
  'first-mail-stopped':
    'Er is niets verstuurd of bewaard. Probeer het morgen nog een keer, of neem contact op met het team.',
} as const;

const closedBecause: Record<JoiningState, string> = {
  open: 'De groep is gestopt. Kijk of een groep in de buurt bij u past.',
  full: 'De groep is vol. Kijk of een groep in de buurt bij u past.',
  paused:
    'De groep reageert nu niet op verzoeken. Kijk of een groep in de buurt bij u past of vraag het aan het team.',
};

/**
 * The problem that tells a person why the domain refused a request, or undefined when the error is not a refusal. Any
 * waiting time is counted from `now`.
 */
export function problemOf(error: unknown, now: Date): Problem | undefined {
  if (error instanceof AreaRefused) return areaProblem(error);
  if (error instanceof JoinClosed) {
    return new Problem(
      'join-closed',
      { detail: closedBecause[error.joining], joining: error.joining },
      { cause: error },
    );
  }
  if (error instanceof AlreadyDecided)
    return new Problem(
      'already-decided',
      { detail: earlierDecisionMessage(error.decision) },
      { cause: error },
    );
  if (error instanceof DuplicateNotFound)
    return fieldProblem(error, { field: 'duplicateOf', message: duplicateMessage });
  if (error instanceof BriefingStillToCome)
    return fieldProblem(error, { field: 'briefingGivenOn', message: briefingDayMessage });
  if (error instanceof TooManyNotes)
    return fieldProblem(error, { field: 'text', message: tooManyNotesMessage });
  if (error instanceof DeskRefused) return fieldProblem(error, deskMessages[error.problem]);
  if (error instanceof CoordinatorInvitationRefused)
    return fieldProblem(error, invitationMessages[error.problem]);
  if (error instanceof StandInRefused) return fieldProblem(error, standInMessages[error.problem]);
  if (error instanceof TooManyRequests) return tooManyRequests(error, now);
  const type = problemTypeOf(error);
  return type && new Problem(type, { detail: details[type] }, { cause: error });
}

function areaProblem({ problem }: AreaRefused): Problem {
  const message = areaMessages[problem];
  return new Problem('invalid-fields', {
    detail: message,
    fields: [{ field: 'area.polygon', message }],
  });
}

function fieldProblem(
  cause: Error,
  { field, message }: { readonly field: string; readonly message: string },
): Problem {
  return new Problem(
    'invalid-fields',
    { detail: message, fields: [{ field, message }] },
    { cause },
  );
}

/** Does not reveal which cap was reached, because that would show strangers what other people have done. */
function tooManyRequests(error: TooManyRequests, now: Date): Problem {
  const seconds = Math.max(1, Math.ceil((error.retryAt.getTime() - now.getTime()) / 1000));
  const later = `Probeer het over ${formatWait(seconds)} nog een keer.`;
  const options = { cause: error, headers: { 'retry-after': String(seconds) } };
  if (!(error instanceof WorkNeeded))
    return new Problem(
      'too-many-requests',
      { detail: `${later} Er is nu niets verstuurd of bewaard.` },
      options,
    );
  const { challenge } = error;
  return new Problem(
    'work-needed',
    {
      detail: `Er komen veel verzoeken van uw verbinding. Uw apparaat kan een rekensom oplossen en dan meteen verder. ${later} Dan hoeft dat niet meer.`,
      challenge: { parameters: { ...challenge.parameters }, signature: challenge.signature },
    },
    options,
  );
}

function formatWait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes >= 120) return `${Math.ceil(minutes / 60)} uur`;
  return minutes === 1 ? '1 minuut' : `${minutes} minuten`;
}

function problemTypeOf(error: unknown): keyof typeof details | undefined {
  if (error instanceof CredentialRefused)
    return credentialProblems[error.problem] as keyof typeof details;
  if (error instanceof NotSignedIn) return 'not-signed-in';
  if (error instanceof OtherOfficerSignedIn) return 'signed-in-as-other';
  if (error instanceof OutOfScope) return 'not-found';
  if (error instanceof RightMissing) return 'right-missing';
  if (error instanceof StepUpNeeded) return 'step-up-needed';
  if (error instanceof InvitationClosed) return `invitation-${error.because}`;
  if (error instanceof AlreadyInvited) return 'already-invited';
  if (error instanceof LastManager) return 'last-manager';
  if (error instanceof MailboxNeeded) return 'mailbox-needed';
  if (error instanceof LastPasskey) return 'last-passkey';
  if (error instanceof TooManyPasskeys) return 'too-many-passkeys';
  if (error instanceof DecidedByOrganisation || error instanceof DeskMissing)
    return 'not-possible-now';
  if (error instanceof FirstMailStopped) return 'first-mail-stopped';
  if (error instanceof RegistrationChanged) return 'registration-changed';
  if (error instanceof ConfirmationTooLate) return 'too-late';
  if (error instanceof ConcurrentChange) return 'changed-meanwhile';
  if (error instanceof IdempotencyKeyReused) return 'key-reused';
  if (
    error instanceof GroupNotFound ||
    error instanceof NoteNotFound ||
    error instanceof MemberNotFound ||
    error instanceof JoinRequestNotFound ||
    error instanceof StarterNotFound ||
    error instanceof OfficerNotFound ||
    error instanceof InvitationNotFound ||
    error instanceof PasskeyNotFound ||
    error instanceof ApplicantNotFound ||
    error instanceof StandInNotFound ||
    error instanceof MailboxNotFound
  )
    return 'not-found';
  return error instanceof TransitionRefused ? 'not-possible-now' : undefined;
}
