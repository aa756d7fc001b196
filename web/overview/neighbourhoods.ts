/** A neighbourhood's name as people say it: the list of the CBS adds '(hele wijk)' to a whole district. */
export function plainName(name: string): string {
  return name.replace(/ \(hele wijk\)$/, '');
}
