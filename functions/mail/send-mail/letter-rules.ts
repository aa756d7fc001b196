import type { EventName } from '../../../events/catalogue.ts';
import type { LetterDeclaration } from './letter-declaration.ts';
import type { AnyLetterRule, LetterRule } from './letter-rule.ts';
import type { LetterName } from './letter.ts';
import { letters } from './letters/index.ts';
import { rules } from './letters/rules.ts';

const declarations: Readonly<Record<LetterName, LetterDeclaration>> = letters;
const ruleOf: { readonly [Name in LetterName]: LetterRule<Name> } = rules;

/**
 * The rules of the letters that an event triggers. Letters to coordinators, askers and starters come before those to
 * officers.
 */
export function letterRulesFor(event: EventName): readonly AnyLetterRule[] {
  const found = Object.values<AnyLetterRule>(ruleOf).filter(
    ({ letter }) => declarations[letter].on[event] !== undefined,
  );
  return [...found.filter((rule) => !isToOfficer(rule)), ...found.filter(isToOfficer)];
}

function isToOfficer({ letter }: AnyLetterRule): boolean {
  return declarations[letter].recipient === 'officer';
}
