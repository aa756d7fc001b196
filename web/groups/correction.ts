import type { Polygon } from '../../shared/domain/areas/area.ts';
import type { OwnRegistrationResponse } from '../../shared/requests/groups/responses.ts';
import { emptyDraft, type Draft } from './registration/draft.ts';
import { requestFrom } from './registration/request.ts';

/** A coordinator's registration, as the API returns it while a question is open. */
type Registered = NonNullable<OwnRegistrationResponse['registered']>;

/** The form, filled in with what was registered. The last corner of the area is left out: it only closes the ring. */
export function draftOf(
  { name, municipality }: Pick<OwnRegistrationResponse, 'name' | 'municipality'>,
  { phase, participants, briefingGiven, streets, polygon }: Registered,
): Draft {
  return {
    ...emptyDraft,
    name,
    municipality: municipality.code,
    phase,
    participants: String(participants),
    briefingGiven: briefingGiven ? 'yes' : 'no',
    way: 'draw',
    corners: (polygon.coordinates[0] ?? []).slice(0, -1),
    streets,
  };
}

const fields = ['name', 'phase', 'participants', 'briefingGiven', 'area'] as const;

/**
 * The fields that differ between the original form and the current one; undefined if none do. Each form is passed
 * together with its area.
 */
export function correctionFrom(
  before: readonly [Draft, Polygon | undefined],
  after: readonly [Draft, Polygon | undefined],
): object | undefined {
  const [old, corrected] = [requestFrom(...before), requestFrom(...after)];
  const changed = fields.filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(corrected[field]),
  );
  if (changed.length === 0) return undefined;
  // A field that was emptied is sent as null, because an absent field would mean that the value stays as it is.
  return Object.fromEntries(changed.map((field) => [field, corrected[field] ?? null]));
}
