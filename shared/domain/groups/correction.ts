import { canonicalPolygon, type Area } from '../areas/area.ts';
import type { Briefing, Correctable, Group, Phase, Replaced } from './group.ts';

/**
 * The corrections that a coordinator makes to a registration when answering a question. A field that is absent stays as
 * it is. The municipality cannot be corrected, because its officers have already been asked to decide.
 */
export interface Correction {
  readonly name?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly participants?: number | undefined;
  readonly briefingGiven?: boolean | undefined;
  readonly area?: Area | undefined;
}

const fields = [
  'name',
  'phase',
  'participants',
  'briefing',
  'area',
] as const satisfies readonly (keyof Correctable)[];

/**
 * Applies a correction to a registration; `version` is the registration's new version. `replaced` is absent if nothing
 * changed.
 */
export function correct(
  group: Group,
  { name, phase, participants, briefingGiven, area }: Correction,
  version: number,
): { readonly group: Group; readonly replaced?: Replaced } {
  const briefing = briefingGiven === undefined ? undefined : briefingOf(briefingGiven);
  const corrected: Correctable = {
    name: name ?? group.name,
    phase: phase ?? group.phase,
    participants: participants ?? group.participants,
    briefing: briefing ?? group.briefing,
    area: area ? { polygon: canonicalPolygon(area.polygon), streets: area.streets } : group.area,
  };
  const changed = fields.filter((field) => !isSame(corrected[field], group[field]));
  if (changed.length === 0) return { group };
  return {
    group: {
      ...group,
      ...corrected,
      ...(changed.includes('area') ? { areaVersion: version } : {}),
    },
    replaced: Object.fromEntries(changed.map((field) => [field, group[field]])),
  };
}

function briefingOf(given: boolean): Briefing {
  return given ? 'given' : 'none';
}

function isSame<Field extends keyof Correctable>(
  one: Correctable[Field],
  other: Correctable[Field],
): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
