const text = {
  use: 'ask',
  title: 'Aantal deelnemers',
  text: 'Klopt het aantal deelnemers dat u voor {groep} opgaf?',
} as const;

/** Example requests and responses about reply texts; the contract tests validate each against its schema. */
export const replyTextExamples = {
  replaced: { version: 2, texts: [{ id: 'aantal', ...text }] },
  replyTexts: { version: 3, texts: [{ id: 'aantal', ...text }] },
} as const;
