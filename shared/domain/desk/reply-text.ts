/** A standard reply that an officer can edit before sending it. */
export interface ReplyText {
  readonly id: string;
  /** What the text is for: a question to the coordinator, or the reason for a rejection. */
  readonly use: 'ask' | 'reject';
  /** The title by which officers know the text; the coordinator does not see it. */
  readonly title: string;
  /** May contain the placeholders {groep}, {gemeente} and {referentie}. */
  readonly text: string;
}

/** The names between braces that are replaced in a reply text. */
export const placeholders = ['groep', 'gemeente', 'referentie'] as const;

/** Everything between braces in a text, as written, whether or not it is a placeholder. */
export function bracedIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}\n]*)\}/g)].map(([, inner = '']) => inner);
}

/** The values that replace the placeholders. */
interface About {
  readonly name: string;
  readonly municipality: string;
  readonly reference: string;
}

/** The text with its placeholders filled in; anything else between braces stays as it is. */
export function filledReplyText(
  { text, ...rest }: ReplyText,
  { name, municipality, reference }: About,
): ReplyText {
  const values: Readonly<Record<string, string>> & Record<(typeof placeholders)[number], string> = {
    groep: name,
    gemeente: municipality,
    referentie: reference,
  };
  return {
    ...rest,
    text: text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole),
  };
}
