import { CredentialRefused } from '../../../shared/domain/errors.ts';
import { GroupNotFound, type Group } from '../../../shared/domain/groups/group.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { FirstLetters } from '../../../shared/ports/mail.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { OwnRegistrationResponse } from '../../../shared/requests/groups/responses.ts';

interface Needs {
  readonly registrations: Pick<RegistrationRepository, 'find'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly firstLetters: Pick<FirstLetters, 'heldWith'>;
  readonly region: Region;
}

/** The registration, as shown to its own coordinator. Throws CredentialRefused or GroupNotFound. */
export async function showRegistration(
  { registrations, authority, firstLetters, region }: Needs,
  groupId: string,
  credential: string | undefined,
): Promise<OwnRegistrationResponse> {
  await ensureCoordinator(authority, credential, groupId);
  const group = await registrations.find(groupId);
  if (!group) throw new GroupNotFound();
  return {
    id: group.id,
    name: group.name,
    municipality: namedMunicipality(region, group.municipality),
    status: group.status,
    confirmBy: group.confirmBy,
    ...(group.reference === undefined ? {} : { reference: group.reference }),
    ...question(group),
    ...(group.answer ? { answer: group.answer } : {}),
    alsoWaiting: [...(await firstLetters.heldWith(groupId))],
  };
}

/** Accepts either a `confirm` token or an `answer` token. */
async function ensureCoordinator(
  authority: Pick<Authority, 'coordinator'>,
  credential: string | undefined,
  groupId: string,
): Promise<void> {
  try {
    await authority.coordinator(credential, groupId, 'confirm');
  } catch (error) {
    if (!(error instanceof CredentialRefused && error.problem === 'foreign')) throw error;
    await authority.coordinator(credential, groupId, 'answer');
  }
}

/** The officer's question, with the job title that the officer had when asking it. */
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
