import { regions } from 'virtual:regions';
import { AddressField } from '../overview/find/address-field.tsx';
import type { FoundAddress } from '../overview/find/address.ts';
import { roundedPlace } from '../overview/find/place.ts';
import { useAddressSearch } from '../overview/find/use-address-search.ts';
import { chooserTexts } from '../texts/chooser.ts';
import { chooserAddresses } from './chooser-addresses.ts';
import { addressIn, type Choice } from './continuation.ts';

// The neighbourhoods are fetched only when a search starts, because they are most of this page's data.
const addresses = chooserAddresses(
  regions,
  async () => (await import('virtual:neighbourhoods')).neighbourhoods,
);

interface RegionSearchProps {
  readonly choice: Choice;
  /** Called with the URL where the visitor continues. */
  readonly onFound: (address: string) => void;
}

/**
 * A field in which visitors enter an address or place to find their region. We neither receive nor keep what they type.
 */
export function RegionSearch({ choice, onFound }: RegionSearchProps) {
  const search = useAddressSearch(addresses);
  const texts = chooserTexts.search;
  const choose = async (option: FoundAddress) => {
    const region = regions.find(({ municipalities }) =>
      municipalities.some(({ name }) => name === option.municipality),
    );
    if (!region) return false;
    const isMunicipality = region.municipalities.some(({ code }) => code === option.id);
    // Without a position, the visitor still gets to the right region, and can search again there.
    const point = isMunicipality ? undefined : await search.locate(option);
    onFound(addressIn(region, choice, point && roundedPlace(point)));
    return true;
  };
  return (
    <search className="find-box place-search">
      <AddressField
        search={search}
        texts={{ ...texts, hint: texts.hint(regions[0]?.municipalities[0]?.name ?? '') }}
        onChosen={choose}
      />
    </search>
  );
}
