import { changesNothing, deskChanges } from '../../../shared/domain/desk/desk-changes.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { DeskRepository } from '../../../shared/ports/desk.ts';
import type { Log } from '../../../shared/ports/platform.ts';
import type { ConfiguredRegion } from '../../../shared/regions/claimed-mailboxes.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { Stage } from '../../../shared/regions/stage.ts';
import { checkDesk, mailboxesElsewhere } from '../../../shared/requests/desk/check-desk.ts';
import type { LoadDeskCommand, LoadDeskResponse } from '../../../shared/requests/desk/load-desk.ts';

interface Needs {
  readonly desks: DeskRepository;
  /** The other regions of this deployment, with the desks that they use now. */
  readonly otherRegions: () => Promise<readonly ConfiguredRegion[]>;
  readonly region: Region;
  readonly stage: Stage;
  readonly log: Log;
}

const changedByManager =
  'a desk manager changed this desk since it was loaded, and the file would undo that; compare it with --dry-run, and load it with --overwrite if the file must win';

/**
 * Replaces a region's desk or, in a dry run, only reports what would change. Changes nothing if the new desk is
 * invalid, is the same as the current desk or, without `overwrite`, would undo a manager's changes. Throws
 * ConcurrentChange if other desks keep being loaded at the same time.
 */
export async function loadDesk(
  { desks, otherRegions, region, stage, log }: Needs,
  { desk: input, dryRun, overwrite }: LoadDeskCommand,
): Promise<LoadDeskResponse> {
  const checked = checkDesk(input, region, stage);
  if ('faults' in checked) return { outcome: 'refused', faults: [...checked.faults] };
  const { desk } = checked;
  const shared = mailboxesElsewhere(desk, await otherRegions());
  if (shared.length > 0) return { outcome: 'refused', faults: shared };
  return retryOnConflict(3, async () => {
    const before = await desks.find();
    const changes = deskChanges(before, desk);
    if (dryRun) return { outcome: 'compared', changes };
    if (changesNothing(changes)) return { outcome: 'unchanged', changes };
    if (before?.changedByManager === true && !overwrite)
      return { outcome: 'refused', faults: [changedByManager] };
    await desks.replace(before, desk);
    log.info('desk loaded', { region: region.id, mailboxes: desk.mailboxes.length });
    return { outcome: 'loaded', changes };
  });
}
