import type { AddressSource, FoundAddress, FoundAddresses } from '../overview/find/address.ts';
import { knownPlaces, matchesText, wordsOf, type Places } from '../overview/find/known-places.ts';
import { locate, pdok } from '../overview/find/pdok-code.ts';
import { chooserTexts } from '../texts/chooser.ts';
import type { ChooserRegion } from './chooser-region.ts';

/** At most `all` options are offered. Up to `known` of them are known places, to leave room for addresses. */
const limits = { all: 8, known: 5 };

/**
 * Finds municipalities, neighbourhoods and addresses in all regions. If the address search cannot be reached, it finds
 * only municipalities and neighbourhoods. `load` fetches the neighbourhoods.
 */
export function chooserAddresses(
  regions: readonly Pick<ChooserRegion, 'municipalities'>[],
  load: () => Promise<Places['neighbourhoods']>,
): AddressSource {
  const municipalities = regions.flatMap((region) => region.municipalities);
  const ready = async () => {
    // If the neighbourhoods cannot be fetched, the municipalities and addresses are still useful.
    const [neighbourhoods, service] = await Promise.all([load().catch(() => []), pdok()]);
    return { places: { municipalities, neighbourhoods }, service };
  };
  return {
    async suggest(text, signal) {
      const { places, service } = await ready();
      return merged(places, text, await service?.suggestAddresses(places, text, signal));
    },

    async search(text, signal) {
      const { places, service } = await ready();
      const named = municipalityNamed(places, text);
      if (named) return { options: [named], unreachable: false };
      return merged(places, text, await service?.searchAddresses(places, text, signal));
    },

    locate,
  };
}

function merged(
  places: Places,
  text: string,
  addresses: readonly FoundAddress[] | undefined,
): FoundAddresses {
  const known = [...knownMunicipalities(places, text), ...neighbourhoodsLike(places, text)];
  const options = [...known.slice(0, limits.known), ...(addresses ?? known.slice(limits.known))];
  return { options: options.slice(0, limits.all), unreachable: addresses === undefined };
}

/** The neighbourhoods that match the text, except those with the name of a municipality that is already offered. */
function neighbourhoodsLike(places: Places, text: string): FoundAddress[] {
  return knownPlaces(places, text).filter(
    ({ name, municipality }) => name !== `${municipality}, ${municipality}`,
  );
}

/** The municipalities that match the text. A municipality has no point, because it covers a whole area. */
function knownMunicipalities({ municipalities }: Places, text: string): FoundAddress[] {
  return municipalities
    .filter(({ name }) => matchesText(name, text))
    .map(({ code, name }) => ({
      id: code,
      name: chooserTexts.search.municipality(name),
      municipality: name,
    }));
}

/** The municipality that has this name, for people who type the whole name of their town. */
function municipalityNamed(places: Places, text: string): FoundAddress | undefined {
  return knownMunicipalities(places, text).find(
    ({ municipality = '' }) => wordsOf(municipality).join() === wordsOf(text).join(),
  );
}
