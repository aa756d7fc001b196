import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import type { Shape } from '../map/shapes.ts';
import { groupTexts } from '../texts/overview.ts';

/** The shape of a group on a map that also shows other groups. */
export function groupShape({ reference, polygon, phase, name, municipality }: PublicGroup): Shape {
  return {
    key: reference,
    polygon,
    kind: phase,
    name,
    detail: `${groupTexts.phase[phase]}, ${municipality.name}`,
    to: `/groepen/${reference}`,
  };
}
