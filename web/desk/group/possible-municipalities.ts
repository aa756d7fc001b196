import { region } from 'virtual:region';
import { areaProblem } from '../../../shared/domain/areas/area.ts';
import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';

/** The other municipalities of the region that a group can move to: those whose bounds its area touches. */
export function possibleMunicipalities({
  municipality,
  polygon,
}: Pick<DeskGroupResponse, 'municipality' | 'polygon'>) {
  return region.municipalities.filter(
    ({ code, bounds }) =>
      code !== municipality.code && areaProblem(polygon.coordinates, bounds) === undefined,
  );
}
