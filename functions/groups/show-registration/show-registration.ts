import { CredentialRefused } from '../../../shared/domain/errors.ts';
import { GroupNotFound, type Group } from '../../../shared/domain/groups/group.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { Desk } from '../../../shared/ports/desk.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import { nameOfMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { OwnRegistrationResponse } from '../../../shared/requests/groups/responses.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly desk: Pick<Desk, 'officer'>;
  readonly region: Region;
}

/** What a coordinator may see of the own registration with the link to confirm or to answer. Throws CredentialRefused. */
export async function showRegistration(
  { groups, authority, desk, region }: Needs,
  groupId: string,
  credential: string | undefined,
): Promise<OwnRegistrationResponse> {
  await coordinatorOf(authority, credential, groupId);
  const group = await groups.find(groupId);
  if (!group) throw new GroupNotFound();
  return {
    id: group.id,
    name: group.name,
    municipality: nameOfMunicipality(region, group.municipality),
    status: group.status,
    confirmBy: group.confirmBy,
    ...(group.reference === undefined ? {} : { reference: group.reference }),
    ...(await question(group, desk)),
    ...(group.answer ? { answer: group.answer } : {}),
  };
}

/** Both the link to confirm and the link to answer show the registration. */
async function coordinatorOf(
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

async function question(
  group: Group,
  desk: Pick<Desk, 'officer'>,
): Promise<Pick<OwnRegistrationResponse, 'question'>> {
  const { decision } = group;
  if (decision?.kind !== 'asked' || decision.text === undefined) return {};
  const officer = await desk.officer(decision.officerId);
  return {
    question: {
      text: decision.text,
      at: decision.at,
      officer: officer?.title ?? 'De wijkagent of gemeente',
    },
  };
}
