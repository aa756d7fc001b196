import { describe, expect, it } from 'vitest';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { fieldProblems } from '../../../../shared/requests/field-problems.ts';
import { allRoutes } from '../../../../shared/routes/all-routes.ts';
import { forRegion } from '../../../../shared/routes/route.ts';

/** Values that are wrong for almost every field; `undefined` means that the field is missing. */
const wrong: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x',
  'x'.repeat(25_000),
  -1,
  0.5,
  1e9,
  true,
  [],
  ['x'],
  {},
];

/** The value with the part at this path replaced, or left out if `part` is undefined. */
function withPart(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? withPart(each, rest, part) : each));
  return {
    ...(value as object),
    [key]: withPart((value as Record<string, unknown>)[key], rest, part),
  };
}

/** The paths of all parts of a value, including the value itself; for a list, only those of its first item. */
function pathsIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const entries = Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined);
  return [[], ...entries.flatMap(([key, part]) => pathsIn(part).map((path) => [key, ...path]))];
}

const withBody = allRoutes.flatMap(({ id, body }) =>
  body ? [[id, forRegion(body, langstraat)] as const] : [],
);

describe('Bad input', () => {
  it.each(withBody)('is refused in Dutch by %s', (_id, { schema, example }) => {
    const messages = pathsIn(example).flatMap((path) =>
      wrong.flatMap((part) => {
        const parsed = schema.safeParse(withPart(example, path, part));
        return parsed.success
          ? []
          : fieldProblems(parsed.error).map(({ field, message }) => `${field}: ${message}`);
      }),
    );

    const english = messages.filter((message) =>
      /\b(Invalid|expected|received|Too (small|big)|Unrecognized|must)\b/.test(message),
    );
    expect([...new Set(english)]).toEqual([]);
  });
});
