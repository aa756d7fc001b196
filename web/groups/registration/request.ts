import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { outsideMessage } from '../../../shared/requests/area.ts';
import { fieldProblems, type FieldProblem } from '../../../shared/requests/field-problems.ts';
import { registerGroupBody } from '../../../shared/requests/groups/register-group.ts';
import type { Draft } from './draft.ts';

/**
 * The request that a draft makes. What is not filled in is undefined, so that the schema reports it in its own words.
 */
export function requestFrom(draft: Draft, polygon: Polygon | undefined) {
  return {
    name: draft.name,
    municipality: draft.municipality,
    phase: draft.phase || undefined,
    participants: /^\s*-?\d+\s*$/.test(draft.participants) ? Number(draft.participants) : undefined,
    area: { polygon, streets: draft.streets },
    briefingGiven: draft.briefingGiven === '' ? undefined : draft.briefingGiven === 'yes',
    coordinator: {
      name: draft.coordinatorName,
      email: draft.coordinatorEmail,
      phone: draft.coordinatorPhone,
    },
    consents: { terms: draft.terms, shareContact: draft.shareContact },
  };
}

/** What is wrong with a draft, in the order of the form and with the API's own messages. */
export function draftProblems(
  region: Region,
  draft: Draft,
  polygon: Polygon | undefined,
): FieldProblem[] {
  const result = registerGroupBody(region).safeParse(requestFrom(draft, polygon));
  const problems = result.success ? [] : fieldProblems(result.error);
  // The schema compares area and municipality only once everything else is valid; people should see this at once.
  const bounds = municipalityOf(region, draft.municipality)?.bounds;
  const outside = polygon && bounds && outsideMessage(polygon, bounds);
  if (outside && !problems.some(({ field }) => field === 'area.polygon'))
    problems.push({ field: 'area.polygon', message: outside });
  return problems.toSorted((a, b) => fieldOrder(a.field) - fieldOrder(b.field));
}

export const steps = ['groep', 'gebied', 'coordinator', 'controleren'] as const;
export type Step = (typeof steps)[number];

/** Fields of the request in the order of the form, with their steps. */
const fieldSteps: readonly (readonly [field: string, step: Step])[] = [
  ['municipality', 'groep'],
  ['name', 'groep'],
  ['phase', 'groep'],
  ['participants', 'groep'],
  ['briefingGiven', 'groep'],
  ['area.polygon', 'gebied'],
  ['area.streets', 'gebied'],
  ['coordinator.name', 'coordinator'],
  ['coordinator.email', 'coordinator'],
  ['coordinator.phone', 'coordinator'],
  ['consents.shareContact', 'coordinator'],
  ['consents.terms', 'controleren'],
];

/** The step where a field can be corrected; a field of no step belongs to the last. */
export function stepOf(field: string): Step {
  return (
    fieldSteps.find(([name]) => name === field || name.startsWith(`${field}.`))?.[1] ??
    'controleren'
  );
}

function fieldOrder(field: string): number {
  const index = fieldSteps.findIndex(([name]) => name === field || name.startsWith(`${field}.`));
  return index === -1 ? fieldSteps.length : index;
}

/** The first unfinished step before `step`, where people who enter the form half-way are sent. */
export function firstUnfinished(step: Step, problems: readonly FieldProblem[]): Step | undefined {
  return steps
    .slice(0, steps.indexOf(step))
    .find((earlier) => problems.some(({ field }) => stepOf(field) === earlier));
}
