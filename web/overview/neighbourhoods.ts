/** The name that people use for a neighbourhood: the CBS list adds '(hele wijk)' to the name of a whole district. */
export function plainName(name: string): string {
  return name.replace(/ \(hele wijk\)$/, '');
}
