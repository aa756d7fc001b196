import * as z from 'zod';
import type { Municipality, Position } from '../../../shared/regions/region.ts';
import type { FoundAddress } from './address.ts';

/** The Dutch government's address search (PDOK Locatieserver 3.1), called from the browser. */
const service = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1';
const maxResults = 8;
/** Longer than the service ever takes when it is working. After this time, the page falls back to known places. */
const timeoutMs = 5000;

const document = z.object({
  id: z.string(),
  weergavenaam: z.string(),
  gemeentenaam: z.string().optional(),
  centroide_ll: z.string().transform(pointOf).optional(),
});
const searchResponse = z.object({ response: z.object({ docs: z.array(document) }) });
const lookupResponse = z.object({
  response: z.object({ docs: z.array(z.object({ centroide_ll: z.string().transform(pointOf) })) }),
});

/** The municipalities to search for addresses. */
interface SearchedPlaces {
  readonly municipalities: readonly Pick<Municipality, 'name'>[];
}

/** Suggestions for search text that is still being typed; undefined when the service cannot be reached. */
export async function suggestAddresses(
  places: SearchedPlaces,
  text: string,
  signal: AbortSignal,
): Promise<FoundAddress[] | undefined> {
  return search('suggest', places, text, 'id,weergavenaam,gemeentenaam', signal);
}

/** Matches for the complete search text, with their positions; undefined when the service cannot be reached. */
export async function searchAddresses(
  places: SearchedPlaces,
  text: string,
  signal: AbortSignal,
): Promise<FoundAddress[] | undefined> {
  return search('free', places, text, 'id,weergavenaam,gemeentenaam,centroide_ll', signal);
}

/** The position of an address; undefined when the service cannot be reached or does not have the address. */
export async function locateAddress(
  id: string,
  signal: AbortSignal,
): Promise<Position | undefined> {
  const parameters = new URLSearchParams({ id, fl: 'centroide_ll' });
  const body = await request('lookup', parameters, signal);
  return lookupResponse.safeParse(body).data?.response.docs[0]?.centroide_ll;
}

async function search(
  kind: 'suggest' | 'free',
  places: SearchedPlaces,
  text: string,
  fields: string,
  signal: AbortSignal,
) {
  const names = places.municipalities.map(({ name }) => `"${name}"`).join(' OR ');
  const parameters = new URLSearchParams({ q: text, rows: String(maxResults), fl: fields });
  parameters.append('fq', `gemeentenaam:(${names})`);
  parameters.append('fq', 'type:(adres OR weg OR postcode OR woonplaats OR buurt)');
  const body = await request(kind, parameters, signal);
  return searchResponse
    .safeParse(body)
    .data?.response.docs.map(({ id, weergavenaam, gemeentenaam, centroide_ll }): FoundAddress => ({
      id,
      name: weergavenaam,
      municipality: gemeentenaam,
      point: centroide_ll,
    }));
}

async function request(
  kind: string,
  parameters: URLSearchParams,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const response = await fetch(`${service}/${kind}?${parameters}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    // A lost connection, a timeout and invalid JSON all mean the same to the user: the search is not working.
    return undefined;
  }
}

/** Parses a point such as 'POINT(4.9424 51.6271)', in which the longitude comes first. */
function pointOf(text: string, context: z.RefinementCtx): Position {
  const match = /^POINT\((-?[\d.]+) (-?[\d.]+)\)$/.exec(text);
  if (match) return [Number(match[1]), Number(match[2])];
  context.addIssue({ code: 'custom', message: 'no point' });
  return z.NEVER;
}
