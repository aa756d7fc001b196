import * as z from 'zod';
import type { Position, Region } from '../../../shared/regions/region.ts';
import type { FoundAddress } from './address.ts';

/** The address search of the Dutch government (PDOK Locatieserver 3.1), asked by the browser itself. */
const service = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1';
const most = 8;
/** Longer than it ever takes when it works; after this the region's own list is offered. */
const patience = 5000;

const document = z.object({
  id: z.string(),
  weergavenaam: z.string(),
  centroide_ll: z.string().transform(pointOf).optional(),
});
const found = z.object({ response: z.object({ docs: z.array(document) }) });
const looked = z.object({
  response: z.object({ docs: z.array(z.object({ centroide_ll: z.string().transform(pointOf) })) }),
});

/** What may be meant by a text that is still being typed, or undefined when the service cannot be reached. */
export async function suggestAddresses(
  region: Region,
  text: string,
  signal: AbortSignal,
): Promise<FoundAddress[] | undefined> {
  return search('suggest', region, text, 'id,weergavenaam', signal);
}

/** What fits a whole text, with its place, or undefined when the service cannot be reached. */
export async function searchAddresses(
  region: Region,
  text: string,
  signal: AbortSignal,
): Promise<FoundAddress[] | undefined> {
  return search('free', region, text, 'id,weergavenaam,centroide_ll', signal);
}

/** Where an address lies, or undefined when the service cannot be reached or does not know it. */
export async function locateAddress(
  id: string,
  signal: AbortSignal,
): Promise<Position | undefined> {
  const answer = await ask('lookup', new URLSearchParams({ id, fl: 'centroide_ll' }), signal);
  return looked.safeParse(answer).data?.response.docs[0]?.centroide_ll;
}

async function search(
  kind: 'suggest' | 'free',
  region: Region,
  text: string,
  fields: string,
  signal: AbortSignal,
) {
  const names = region.municipalities.map(({ name }) => `"${name}"`).join(' OR ');
  const parameters = new URLSearchParams({ q: text, rows: String(most), fl: fields });
  parameters.append('fq', `gemeentenaam:(${names})`);
  parameters.append('fq', 'type:(adres OR weg OR postcode OR woonplaats OR buurt)');
  const answer = found.safeParse(await ask(kind, parameters, signal)).data;
  return answer?.response.docs.map(({ id, weergavenaam, centroide_ll }): FoundAddress => ({
    id,
    name: weergavenaam,
    point: centroide_ll,
  }));
}

async function ask(
  kind: string,
  parameters: URLSearchParams,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const response = await fetch(`${service}/${kind}?${parameters}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    // No connection, too late or no JSON: for the person it is the same, the search does not work now.
    return undefined;
  }
}

/** 'POINT(4.9424 51.6271)', longitude first. */
function pointOf(text: string, context: z.RefinementCtx): Position {
  const match = /^POINT\((-?[\d.]+) (-?[\d.]+)\)$/.exec(text);
  if (match) return [Number(match[1]), Number(match[2])];
  context.addIssue({ code: 'custom', message: 'no point' });
  return z.NEVER;
}
