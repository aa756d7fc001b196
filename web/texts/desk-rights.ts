import type { Right, Scope } from '../../shared/domain/desk/rights.ts';
import { rights } from '../../shared/domain/desk/rights.ts';
import type { Region } from '../../shared/regions/region.ts';
import { formatList } from './format.ts';

/**
 * Only the rights that can be used on the desk: listing any other right would promise something that the officer cannot
 * do.
 */
export const rightNames: Readonly<Partial<Record<Right, string>>> = {
  'groups.see': 'Groepen bekijken',
  'contacts.see': 'Contactgegevens van coördinatoren bekijken, en coördinatoren zoeken',
  decide: 'Beslissen over aanmeldingen, en groepen verplaatsen of laten stoppen',
  'follow-up':
    'Contact opnemen met wie een groep wil beginnen, groepen aanmelden namens een coördinator, en gegevens van groepen aanpassen',
  export: 'Lijsten met werk exporteren',
  'officers.manage': 'Medewerkers en hun rollen beheren',
};

/** What an officer may do on the desk: a line for each right, with the place where it applies. */
export function rightLines(
  given: Readonly<Record<string, Scope>>,
  { name: regionName, municipalities }: Pick<Region, 'name' | 'municipalities'>,
): readonly string[] {
  return rights.flatMap((right) => {
    const scope = given[right];
    const name = rightNames[right];
    if (scope === undefined || name === undefined) return [];
    const place =
      scope === 'region'
        ? `heel ${regionName}`
        : formatList(
            municipalities.filter(({ code }) => scope.includes(code)).map((each) => each.name),
          );
    return [`${name} (${place})`];
  });
}
