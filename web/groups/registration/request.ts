import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { outsideMessage } from '../../../shared/requests/area.ts';
import { fieldProblems, type FieldProblem } from '../../../shared/requests/field-problems.ts';
import { registerGroupBody } from '../../../shared/requests/groups/register-group.ts';
import type { Draft } from './draft.ts';

/**
 * The request body for a draft. Fields that have not been filled in are undefined, so that the schema reports them as
 * missing.
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

/** The problems with a draft, in the order of the form and with the API's own messages. */
export function draftProblems(
  region: Region,
  draft: Draft,
  polygon: Polygon | undefined,
): FieldProblem[] {
  const result = registerGroupBody(region).safeParse(requestFrom(draft, polygon));
  const problems = result.success ? [] : fieldProblems(result.error);
  // The schema compares the area with the municipality only when everything else is valid. The comparison is repeated
  // here, so that people see immediately that their area lies outside the municipality.
  const bounds = municipalityOf(region, draft.municipality)?.bounds;
  const outside = polygon && bounds && outsideMessage(polygon, bounds);
  if (outside && !problems.some(({ field }) => field === 'area.polygon'))
    problems.push({ field: 'area.polygon', message: outside });
  return problems.toSorted((a, b) => fieldOrder(a.field) - fieldOrder(b.field));
}

export const steps = ['groep', 'gebied', 'coordinator', 'controleren'] as const;
export type Step = (typeof steps)[number];

/** The fields of the request in the order of the form, each with its step. */
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

/** The step where a field can be corrected. Fields that do not belong to a step are assigned to the last one. */
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

/** The first unfinished step before `step`. People who open the form at a later step are sent to the unfinished one. */
export function firstUnfinished(step: Step, problems: readonly FieldProblem[]): Step | undefined {
  return steps
    .slice(0, steps.indexOf(step))
    .find((earlier) => problems.some(({ field }) => stepOf(field) === earlier));
}
