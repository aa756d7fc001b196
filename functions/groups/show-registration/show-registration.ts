import { ownRegistration } from '../../../shared/auth/own-registration.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { FirstLetters } from '../../../shared/ports/mail.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { OwnRegistrationResponse } from '../../../shared/requests/groups/responses.ts';

interface Needs {
  readonly registrations: Pick<RegistrationRepository, 'find' | 'coordinators'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly firstLetters: Pick<FirstLetters, 'heldWith'>;
  readonly region: Region;
}

/** The registration, as shown to its own coordinator. Throws CredentialRefused or GroupNotFound. */
export async function showRegistration(
  needs: Needs,
  groupId: string,
  credential: string | undefined,
): Promise<OwnRegistrationResponse> {
  const group = await ownRegistration(needs.registrations, needs, groupId, credential);
  return {
    id: group.id,
    name: group.name,
    municipality: namedMunicipality(needs.region, group.municipality),
    status: group.status,
    confirmBy: group.confirmBy,
    ...(group.reference === undefined ? {} : { reference: group.reference }),
    ...question(group),
    ...(await onBehalf(group, needs)),
    ...registered(group),
    ...answer(group),
    alsoWaiting: [...(await needs.firstLetters.heldWith(groupId))],
  };
}

/** The officer's question, with the officer's job title at the time; empty if the latest decision is not a question. */
function question({ decision }: Group): Pick<OwnRegistrationResponse, 'question'> {
  if (decision?.kind !== 'asked' || decision.text === undefined) return {};
  return {
    question: {
      text: decision.text,
      at: decision.at,
      officer: decision.officerTitle ?? 'De wijkagent of gemeente',
    },
  };
}

/**
 * The reply to the latest question. There is none if that question was taken back, even if an earlier one was answered.
 */
function answer({
  answer: given,
  questionTakenBackAt,
}: Group): Pick<OwnRegistrationResponse, 'answer'> {
  const isLatest = questionTakenBackAt === undefined || (given?.at ?? '') > questionTakenBackAt;
  return given && isLatest ? { answer: given } : {};
}

/**
 * For an unconfirmed registration that an officer made on the coordinator's behalf: the officer's organisation, whether
 * they spoke by phone, at the counter or at a meeting, and whether the coordinator agreed to share contact details.
 */
async function onBehalf(
  { id, status, onBehalf: by }: Group,
  { registrations }: Needs,
): Promise<Pick<OwnRegistrationResponse, 'onBehalf'>> {
  if (!by || status !== 'submitted') return {};
  const { organisation, conversation } = by;
  const coordinators = await registrations.coordinators(id);
  const sharesContact = coordinators.some(({ consents }) => consents.shareContact !== undefined);
  return { onBehalf: { organisation, conversation, sharesContact } };
}

/**
 * The details that the coordinator can correct when answering a question, or before confirming a registration that an
 * officer made on the coordinator's behalf.
 */
function registered({
  status,
  onBehalf: by,
  phase,
  participants,
  briefing,
  area,
}: Group): Pick<OwnRegistrationResponse, 'registered'> {
  if (status !== 'asked' && !(status === 'submitted' && by)) return {};
  const { polygon, streets } = area;
  return {
    registered: { phase, participants, briefingGiven: briefing === 'given', polygon, streets },
  };
}
