import * as z from 'zod';
import { phases } from '../../../shared/domain/groups/group.ts';
import type { Position, Region } from '../../../shared/regions/region.ts';
import type { BrowserStorage } from '../../storage/browser-storage.ts';

const position = z.tuple([z.number(), z.number()]).readonly();

/**
 * The user's input so far, as typed. Each way of entering the area keeps its own input, so that nothing is lost when
 * the user switches to another way.
 */
export const draftSchema = z.object({
  name: z.string(),
  municipality: z.string(),
  phase: z.enum(['', ...phases]),
  participants: z.string(),
  briefingGiven: z.enum(['', 'yes', 'no']),
  way: z.enum(['neighbourhood', 'point', 'draw']),
  neighbourhood: z.string(),
  neighbourhoodRadius: z.number(),
  point: position.optional(),
  pointRadius: z.number(),
  corners: z.array(position).readonly(),
  streets: z.string(),
  coordinatorName: z.string(),
  coordinatorEmail: z.string(),
  coordinatorPhone: z.string(),
  shareContact: z.boolean(),
  terms: z.boolean(),
  /** The last attempt to send the form, so that the same content keeps its idempotency key after a reload. */
  attempt: z.object({ key: z.uuid(), body: z.string() }).optional(),
});

export type Draft = z.infer<typeof draftSchema>;

export const radiusLimits = { min: 50, max: 2000, step: 50 } as const;

export const emptyDraft: Draft = {
  name: '',
  municipality: '',
  phase: '',
  participants: '',
  briefingGiven: '',
  way: 'neighbourhood',
  neighbourhood: '',
  neighbourhoodRadius: 300,
  pointRadius: 300,
  corners: [],
  streets: '',
  coordinatorName: '',
  coordinatorEmail: '',
  coordinatorPhone: '',
  shareContact: false,
  terms: false,
};

const place = 'buurtkring:aanmelding';

/** The draft stored in this tab, or an empty form when there is none or its format is outdated. */
export function readDraft(storage: BrowserStorage): Draft {
  const parsed = draftSchema.safeParse(storage.read(place));
  return parsed.success ? parsed.data : emptyDraft;
}

export function keepDraft(storage: BrowserStorage, draft: Draft): void {
  storage.write(place, draft);
}

export function forgetDraft(storage: BrowserStorage): void {
  storage.remove(place);
}

/** Choosing a different municipality clears the neighbourhood, because it belongs to the previous one. */
export function withMunicipality(draft: Draft, municipality: string): Draft {
  return municipality === draft.municipality
    ? draft
    : { ...draft, municipality, neighbourhood: '' };
}

/**
 * Sets the area to a circle around a place from the search, and fills in the municipality when the place is within the
 * bounds of only one.
 */
export function withPlace(
  { municipalities }: Region,
  draft: Draft,
  point: Position | undefined,
): Draft {
  if (!point) return draft;
  const around = municipalities.filter(({ bounds: [west, south, east, north] }) => {
    const [longitude, latitude] = point;
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  });
  const [only] = around;
  return {
    ...draft,
    way: 'point',
    point,
    municipality: draft.municipality || (around.length === 1 && only ? only.code : ''),
  };
}
