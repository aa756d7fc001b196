import { ApplicantNotFound } from '../../../shared/domain/desk/applicant.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { admit, DecidedByOrganisation } from '../../../shared/domain/desk/officer.ts';
import type { ApplicantRepository, OfficerRepository } from '../../../shared/ports/desk.ts';
import type { Clock, NewId } from '../../../shared/ports/platform.ts';
import type {
  AdmitApplicantBody,
  ChangedOfficerResponse,
} from '../../../shared/requests/desk/manage-officers.ts';

interface Needs {
  readonly officers: Pick<OfficerRepository, 'save'>;
  readonly applicants: Pick<ApplicantRepository, 'find'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Gives roles to somebody who signed in without any. From then on, the desk manager decides the officer's roles. Throws
 * ApplicantNotFound, DecidedByOrganisation if the person works for a different organisation or may not act on behalf of
 * these municipalities, or ConcurrentChange if somebody else has admitted the same person.
 */
export async function admitApplicant(
  { officers, applicants, clock, newId }: Needs,
  { id: by }: Pick<SignedInOfficer, 'id'>,
  applicantId: string,
  { municipalities: scope, ...details }: AdmitApplicantBody,
): Promise<ChangedOfficerResponse> {
  const applicant = await applicants.find(applicantId);
  if (!applicant) throw new ApplicantNotFound();
  const { organisation, identity } = applicant;
  const isOutside = scope.some((code) => !applicant.municipalities.includes(code));
  if (isOutside || details.organisation !== organisation) throw new DecidedByOrganisation();
  const { officer, event } = admit(
    identity,
    { ...details, organisation, scope, decidedBy: 'desk' },
    { id: newId().toLowerCase(), now: clock(), by, way: 'manager' },
  );
  await officers.save(undefined, {
    officer,
    event,
    answers: { kind: 'applicant', id: applicantId },
  });
  return { id: officer.id, version: officer.version };
}
