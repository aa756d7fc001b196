import { describe, expect, it } from 'vitest';
import { replaceReplyTextsBody } from '../../../../../shared/requests/desk/reply-texts.ts';
import { initialReplyTexts } from '../../../../../shared/domain/desk/initial-reply-texts.ts';
import { mostReplyTexts } from '../../../../../shared/domain/desk/region-reply-texts.ts';

const text = { use: 'ask', title: 'Straten', text: 'Welke straten horen bij {groep}?' };
const many = (count: number): object[] => Array.from({ length: count }, () => text);
const messagesOf = (...texts: object[]): string[] =>
  replaceReplyTextsBody
    .safeParse({ version: 0, texts })
    .error?.issues.map(({ message }) => message) ?? [];

describe('The reply texts that a manager sends', () => {
  it('may be those with which every region starts', () => {
    expect(messagesOf(...initialReplyTexts)).toEqual([]);
  });

  it.each([
    ['what an officer calls the placeholder', 'Beste {coordinator}, klopt dit?'],
    ['nothing between the braces', 'Welke straten {} horen erbij?'],
    ['a placeholder with a space', 'Welke straten horen bij { groep}?'],
  ])('may have no other placeholders: %s', (_what, written) => {
    expect(messagesOf({ ...text, text: written })).toEqual([
      'Gebruik tussen accolades alleen {groep}, {gemeente} en {referentie}.',
    ]);
  });

  it.each([
    [{ use: 'approve' }, 'Kies waarvoor de tekst is.'],
    [{ title: '' }, 'Vul de naam van de tekst in.'],
    [{ title: 'x'.repeat(61) }, 'De naam van de tekst mag hoogstens 60 tekens hebben.'],
    [{ text: 'Te kort' }, 'De tekst moet minstens 10 tekens hebben.'],
    [{ text: 'x'.repeat(801) }, 'De tekst mag hoogstens 800 tekens hebben.'],
    [{ id: 'GEEN KENMERK' }, 'Laad de pagina opnieuw.'],
  ])('are refused with a message that says what to do: %j', (changes, message) => {
    expect(messagesOf({ ...text, ...changes })).toEqual([message]);
  });

  it('are thirty at most', () => {
    expect(messagesOf(...many(mostReplyTexts))).toEqual([]);
    expect(messagesOf(...many(mostReplyTexts + 1))).toEqual([
      'Bewaar hoogstens 30 teksten. Verwijder eerst een tekst.',
    ]);
  });

  it('each have an id of their own', () => {
    expect(messagesOf({ ...text, id: 'straten' }, { ...text, id: 'straten' })).toEqual([
      'Laad de pagina opnieuw: een tekst staat er twee keer in.',
    ]);
  });
});
