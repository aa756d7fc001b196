import * as ownRegion from 'virtual:region';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import type { Shape } from '../map/shapes.ts';
import { groupTexts } from '../texts/overview.ts';
import { groupAddress, groupPlace, type ShownGroup } from './shown-group.ts';

/** The shape of a group on a map that also shows other groups. */
export function groupShape(group: PublicGroup & ShownGroup): Shape {
  const { reference, polygon, phase, name } = group;
  return {
    key: reference,
    polygon,
    kind: phase,
    name,
    detail: `${groupTexts.phase[phase]}, ${groupPlace(group, ownRegion)}`,
    to: groupAddress(group, ownRegion),
  };
}
