import {
  changeCircleLink as changed,
  DeskRefused,
  ensureDeskSeen,
} from '../../../shared/domain/desk/desk-change.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { RightMissing } from '../../../shared/domain/desk/officer.ts';
import type { DeskRepository } from '../../../shared/ports/desk.ts';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { Stage } from '../../../shared/regions/stage.ts';
import { isExampleLink } from '../../../shared/requests/desk/invite-link.ts';
import type {
  ChangeCircleLinkBody,
  ChangedDeskResponse,
} from '../../../shared/requests/desk/manage-desk.ts';

interface Needs {
  readonly desks: Pick<DeskRepository, 'find' | 'change'>;
  readonly region: Region;
  readonly stage: Stage;
}

/**
 * Changes the invite link of a municipality's circle; `municipality` is a CBS code. Throws RightMissing if the
 * municipality is not in the region, DeskRefused, DeskMissing, or ConcurrentChange if the desk has changed since the
 * version that the manager was looking at.
 */
export async function changeCircleLink(
  { desks, region, stage }: Needs,
  { id: by }: Pick<SignedInOfficer, 'id'>,
  municipality: string,
  { version, inviteLink }: ChangeCircleLinkBody,
): Promise<ChangedDeskResponse> {
  if (!municipalityOf(region, municipality)) throw new RightMissing();
  if (stage === 'prod' && isExampleLink(inviteLink)) throw new DeskRefused('example-link');
  const desk = ensureDeskSeen(await desks.find(), version);
  const change = changed(desk, { municipality, inviteLink }, by);
  if (!change) return { version };
  await desks.change(desk, change);
  return { version: version + 1 };
}
