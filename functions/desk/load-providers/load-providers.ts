import type { ProviderRepository } from '../../../shared/ports/desk.ts';
import type { Log } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { Stage } from '../../../shared/regions/stage.ts';
import { checkProviders } from '../../../shared/requests/desk/check-providers.ts';
import type {
  LoadProvidersCommand,
  LoadProvidersResponse,
} from '../../../shared/requests/desk/load-providers.ts';

interface Needs {
  readonly repository: Pick<ProviderRepository, 'replace'>;
  readonly region: Region;
  readonly stage: Stage;
  readonly log: Log;
}

/** Replaces the identity providers of a region. Changes nothing if any of the new ones is invalid. */
export async function loadProviders(
  { repository, region, stage, log }: Needs,
  { input }: LoadProvidersCommand,
): Promise<LoadProvidersResponse> {
  const checked = checkProviders(input, region, stage);
  if ('faults' in checked) return { outcome: 'refused', faults: [...checked.faults] };
  await repository.replace(checked.providers);
  log.info('providers loaded', { region: region.id, providers: checked.providers.length });
  return { outcome: 'loaded', providers: checked.providers.map(({ id }) => id) };
}
