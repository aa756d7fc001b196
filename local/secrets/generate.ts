import { randomInt } from 'node:crypto';
import type { SecretModel } from '../template/shapes.ts';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** The value that Secrets Manager would give the secret: the given text, or one drawn by the template's rules. */
export function generateSecret({ SecretString, GenerateSecretString: rules }: SecretModel): string {
  if (SecretString !== undefined) return SecretString;
  if (!rules) return draw([lower, lower.toUpperCase(), digits], 32);
  const kinds = [
    rules.ExcludeLowercase ? '' : lower,
    rules.ExcludeUppercase ? '' : lower.toUpperCase(),
    rules.ExcludeNumbers ? '' : digits,
    rules.ExcludePunctuation ? '' : punctuation,
    rules.IncludeSpace ? ' ' : '',
  ]
    .map((kind) =>
      Array.from(kind)
        .filter((character) => !rules.ExcludeCharacters.includes(character))
        .join(''),
    )
    .filter((kind) => kind !== '');
  const drawn = draw(kinds, rules.PasswordLength);
  if (rules.GenerateStringKey === undefined) return drawn;
  const template = JSON.parse(rules.SecretStringTemplate ?? '{}') as object;
  return JSON.stringify({ ...template, [rules.GenerateStringKey]: drawn });
}

const pick = (from: string): string => from[randomInt(from.length)] ?? '';

/** One character of every kind first, as RequireEachIncludedType asks, at places that are drawn too. */
function draw(kinds: readonly string[], length: number): string {
  const all = kinds.join('');
  const drawn = Array.from({ length }, (_unused, index) => pick(kinds[index] ?? all));
  for (let index = drawn.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    [drawn[index], drawn[other]] = [drawn[other] ?? '', drawn[index] ?? ''];
  }
  return drawn.join('');
}
