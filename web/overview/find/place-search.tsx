import { region } from 'virtual:region';
import type { Position } from '../../../shared/regions/region.ts';
import { findTexts } from '../../texts/find.ts';
import { AddressField } from './address-field.tsx';
import type { FoundAddress } from './address.ts';
import { LocateButton } from './locate-button.tsx';
import { roundedPlace } from './place.ts';
import { regionAddresses } from './region-addresses.ts';
import { useAddressSearch } from './use-address-search.ts';

const texts = { ...findTexts.search, hint: findTexts.search.hint(region) };

/**
 * A field for an address in the region, and a button for the visitor's own location. We receive only the chosen place,
 * never the text that was typed.
 */
export function PlaceSearch({ onPlace }: { onPlace: (place: Position) => void }) {
  const search = useAddressSearch(regionAddresses);
  const choose = async (option: FoundAddress) => {
    const point = await search.locate(option);
    if (point) onPlace(roundedPlace(point));
    return point !== undefined;
  };
  return (
    <search className="place-search">
      <AddressField search={search} texts={texts} onChosen={choose} />
      <LocateButton onPlace={onPlace} />
    </search>
  );
}
