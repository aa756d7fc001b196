/**
 * The name that people use for a neighbourhood, without the '(hele wijk)' that the CBS list adds for a whole district.
 */
export function plainName(name: string): string {
  return name.replace(/ \(hele wijk\)$/, '');
}
