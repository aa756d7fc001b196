import type { Chance } from './chance.ts';
import type { JsonSchema } from './description.ts';
import { hostileArea, type HostileArea } from './hostile-areas.ts';
import { hostileJson, hostileKeys, hostileText, slowUpTo } from './hostile-values.ts';

export interface HostileBody {
  readonly value: unknown;
  readonly what: string;
  readonly mustBeRefused: boolean;
}

interface Place {
  readonly path: readonly string[];
  readonly schema: JsonSchema;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place in a body with this schema where a value can be replaced, starting with the root. */
function placesIn(schema: JsonSchema, path: readonly string[] = []): Place[] {
  const { properties, items, oneOf } = schema;
  const inside = isObject(properties)
    ? Object.entries(properties).flatMap(([name, part]) =>
        placesIn(part as JsonSchema, [...path, name]),
      )
    : [];
  const inList = isObject(items) ? placesIn(items, [...path, '0']) : [];
  const either = Array.isArray(oneOf)
    ? oneOf.flatMap((part: JsonSchema) => placesIn(part, path))
    : [];
  return [{ path, schema }, ...inside, ...inList, ...either];
}

/** A body that is valid except for one value, which is wrong or at least odd. */
export function mutatedBody(chance: Chance, schema: JsonSchema, good: unknown): HostileBody {
  const places = placesIn(schema);
  const texts = places.filter(
    (place) =>
      place.schema['type'] === 'string' &&
      place.schema['enum'] === undefined &&
      place.schema['const'] === undefined,
  );
  // Favour free text, where the most can go wrong.
  const { path, schema: part } = chance.oneOf(
    [1, () => chance.pick(places)],
    [texts.length > 0 ? 1 : 0, () => chance.pick(texts)],
  );
  const at = path.length === 0 ? 'the body' : path.join('.');
  const type = part['type'];
  const set = (what: string, value: unknown): HostileBody => ({
    value: changed(good, path, () => value),
    what: `${what} at ${at}`,
    mustBeRefused: false,
  });
  const choices = likeTheChoices(part);
  return chance.oneOf(
    [1, () => set('other value', hostileJson(chance))],
    [1, () => set('in a list', [hostileJson(chance)])],
    [
      path.length > 0 ? 1 : 0,
      () => ({ value: without(good, path), what: `no ${at}`, mustBeRefused: false }),
    ],
    [type === 'string' ? 3 : 0, () => set('text', hostileText(chance))],
    [type === 'string' ? 1 : 0, () => set('length', ofLength(chance, part))],
    [
      type === 'string' ? 2 : 0,
      () => set('slow text', slowUpTo(chance, Number(part['maxLength'] ?? 500))),
    ],
    [choices.length, () => set('choice', chance.pick(choices))],
    [
      type === 'integer' || type === 'number' ? 2 : 0,
      () => set('number', aroundLimits(chance, part)),
    ],
    [type === 'object' ? 2 : 0, () => withMore(hostileKeys(chance))],
    [path.at(-1) === 'coordinates' ? 15 : 0, () => withOutline(hostileArea(chance))],
  );

  function withMore(keys: readonly string[]): HostileBody {
    const value = keys.length > 1 ? 0 : hostileJson(chance);
    return {
      value: changed(good, path, (old) => withFields(old, keys, value)),
      what: `${keys.length} more fields at ${at}`,
      mustBeRefused: true,
    };
  }

  function withOutline({ coordinates, mustBeRefused }: HostileArea): HostileBody {
    return { value: changed(good, path, () => coordinates), what: 'outline', mustBeRefused };
  }
}

function ofLength(chance: Chance, { minLength, maxLength }: JsonSchema): string {
  const limits = [minLength, maxLength, 500, 1000].filter((limit) => typeof limit === 'number');
  return chance
    .pick(['a', 'é', '\u{1F600}', ' '])
    .repeat(Math.max(0, chance.pick(limits) + chance.pick([-1, 0, 1])));
}

function likeTheChoices({ enum: choices = [], const: only }: JsonSchema): string[] {
  const texts = [...(choices as unknown[]), only].filter((choice) => typeof choice === 'string');
  return texts
    .flatMap((text) => [
      text.toLowerCase(),
      text.toUpperCase(),
      `${text} `,
      `${text}\u0000`,
      text.replace('o', '\u043E'),
    ])
    .filter((text) => !texts.includes(text));
}

function aroundLimits(chance: Chance, { minimum = 0, maximum = 180 }: JsonSchema): number {
  const limit = Number(chance.pick([minimum, maximum]));
  return chance.pick([
    limit - 1,
    limit + 1,
    limit + 0.5,
    -limit,
    limit * 1e9,
    chance.below(1e9) / 7,
    -chance.below(1e9),
    Number.MAX_SAFE_INTEGER,
    Number.MIN_VALUE,
  ]);
}

/**
 * Returns a changed copy and leaves the valid body as it is; `Object.fromEntries` makes even
 * `__proto__` a field.
 */
function changed(
  value: unknown,
  [name, ...rest]: readonly string[],
  change: (old: unknown) => unknown,
): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item: unknown, index) =>
      String(index) === name ? changed(item, rest, change) : item,
    );
  if (!isObject(value)) return value;
  return Object.fromEntries([
    ...Object.entries(value).filter(([other]) => other !== name),
    [name, changed(value[name], rest, change)],
  ]);
}

function without(value: unknown, path: readonly string[]): unknown {
  const last = path.at(-1);
  return changed(value, path.slice(0, -1), (old) =>
    Array.isArray(old)
      ? old.slice(1)
      : isObject(old)
        ? Object.fromEntries(Object.entries(old).filter(([name]) => name !== last))
        : old,
  );
}

function withFields(value: unknown, names: readonly string[], given: unknown): unknown {
  return isObject(value)
    ? Object.fromEntries([...Object.entries(value), ...names.map((name) => [name, given] as const)])
    : value;
}
