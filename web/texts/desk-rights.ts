import type { Right, Scope } from '../../shared/domain/desk/rights.ts';
import { rights } from '../../shared/domain/desk/rights.ts';
import type { Region } from '../../shared/regions/region.ts';
import { formatList } from './format.ts';

const names: Readonly<Record<Right, string>> = {
  'groups.see': 'Groepen bekijken',
  'contacts.see': 'Contactgegevens van coördinatoren bekijken',
  decide: 'Besluiten over aanmeldingen',
  'follow-up': 'Contact opnemen met wie een groep wil beginnen',
  'bulletin.write': 'Berichten schrijven',
  'bulletin.approve': 'Berichten van een collega goedkeuren',
  'visit.plan': 'Presentaties en oefeningen plannen',
  export: 'Gegevens exporteren',
  'officers.manage': 'Behandelaars en hun rollen beheren',
  'log.see': 'Het logboek bekijken',
  'answers.see': 'Antwoorden op een oproep bekijken',
};

/** What an officer may do, a line for each right with the place where it holds. */
export function rightLines(
  given: Readonly<Record<string, Scope>>,
  { name, municipalities }: Pick<Region, 'name' | 'municipalities'>,
): readonly string[] {
  return rights.flatMap((right) => {
    const scope = given[right];
    if (scope === undefined) return [];
    const place =
      scope === 'region'
        ? `heel ${name}`
        : formatList(
            municipalities.filter(({ code }) => scope.includes(code)).map((each) => each.name),
          );
    return [`${names[right]} (${place})`];
  });
}
