import { participantsClass } from '../shared/domain/overview/overview.ts';
import type { Region } from '../shared/regions/region.ts';
import type { OverviewResponse } from '../shared/requests/overview/responses.ts';
import { generateGroups } from './generate-groups.ts';

/** An overview of the given number of generated groups, as the API returns it. */
export function overviewOf(region: Region, count: number, seed: number): OverviewResponse {
  const groups = generateGroups(count, seed).map(
    ({ polygon }, index): OverviewResponse['groups'][number] => ({
      reference: `${region.referencePrefix}-${String(index).padStart(5, '0')}`,
      name: `Buurtpreventie ${index}`,
      municipality: region.municipalities[index % region.municipalities.length] ?? {
        code: '',
        name: '',
      },
      phase: index % 5 === 0 ? 'forming' : 'running',
      participants: participantsClass((index * 37) % 256),
      streets: 'Tussen de Kerkstraat en de Molenweg, met de zijstraten en het park ertussen.',
      activeSince: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString(),
      joining: 'open',
      neighbours: index % 8,
      polygon,
    }),
  );
  return { region: region.id, groups };
}
