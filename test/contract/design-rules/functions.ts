import spectralCore from '@stoplight/spectral-core';

const { createRulesetFunction } = spectralCore;

interface KeyRule {
  readonly match?: string;
  readonly notMatch?: string;
}

const keyRule = { match: { type: 'string' }, notMatch: { type: 'string' } } as const;

/** Checks that every key of an object matches `match` and does not match `notMatch`. */
export const eachKey = createRulesetFunction<Record<string, unknown>, KeyRule>(
  {
    input: { type: 'object' },
    options: { type: 'object', properties: keyRule, additionalProperties: false },
  },
  (input, rule, { path }) =>
    Object.keys(input)
      .filter((key) => isBroken(key, rule))
      .map((key) => ({ message: `'${key}' does not fit`, path: [...path, key] })),
);

/**
 * Checks every segment of every path in the same way as `eachKey` checks keys. If `before` is given, checks a segment
 * only if the next segment matches `before`.
 */
export const everySegment = createRulesetFunction<
  Record<string, unknown>,
  KeyRule & { readonly before?: string }
>(
  {
    input: { type: 'object' },
    options: {
      type: 'object',
      properties: { ...keyRule, before: { type: 'string' } },
      additionalProperties: false,
    },
  },
  (input, { before, ...rule }, { path }) =>
    Object.keys(input).flatMap((key) => {
      const segments = key.split('/').filter((segment) => segment !== '');
      const checked = segments.filter(
        (_, index) => before === undefined || new RegExp(before).test(segments[index + 1] ?? ''),
      );
      return checked
        .filter((segment) => isBroken(segment, rule))
        .map((segment) => ({
          message: `'${segment}' in '${key}' does not fit`,
          path: [...path, key],
        }));
    }),
);

/** Checks that an object has only these keys. */
export const onlyKeys = createRulesetFunction<
  Record<string, unknown>,
  { readonly keys: readonly string[] }
>(
  {
    input: { type: 'object' },
    options: {
      type: 'object',
      properties: { keys: { type: 'array', items: { type: 'string' } } },
      required: ['keys'],
      additionalProperties: false,
    },
  },
  (input, { keys }, { path }) =>
    Object.keys(input)
      .filter((key) => !keys.includes(key))
      .map((key) => ({
        message: `'${key}' is not one of ${keys.join(', ')}`,
        path: [...path, key],
      })),
);

function isBroken(text: string, { match, notMatch }: KeyRule): boolean {
  return (
    (match !== undefined && !new RegExp(match).test(text)) ||
    (notMatch !== undefined && new RegExp(notMatch).test(text))
  );
}
