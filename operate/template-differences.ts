import { isList, isObject, type Json, type JsonObject } from './template-references.ts';

/**
 * Keys whose values do not affect the system: descriptions, the locations of assets, and names that nothing refers to.
 * Comments in inline code are also ignored.
 */
const ignored = new Set([
  'Metadata',
  'Description',
  'AlarmDescription',
  'Comment',
  'PolicyName',
  'S3Key',
  'S3ObjectKey',
  'Sid',
  'SourceObjectKeys',
]);

/**
 * Removes what makes no difference: ignored keys, asset hashes, comments in code, and the order in dashboards and event
 * patterns.
 */
function normalValue(value: Json): Json {
  if (isList(value)) return value.map(normalValue);
  if (typeof value === 'string')
    return value.replaceAll(/[0-9a-f]{64}/g, '<asset>').replaceAll(/^\s*\/\/.*\n/gm, '');
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ignored.has(key))
      .map(([key, each]) => [key, normalProperty(key, each)]),
  );
}

function normalProperty(key: string, value: Json): Json {
  if (key === 'DashboardBody') return dashboard(value);
  // A pattern matches an event if any of its values matches, so the order of the values makes no difference.
  return key === 'EventPattern' ? sorted(normalValue(value)) : normalValue(value);
}

/** Sorts the widgets and metrics of a dashboard, because their order makes no difference. */
function dashboard(body: Json): Json {
  return sorted(typeof body === 'string' ? (JSON.parse(body) as Json) : body);
}

function sorted(value: Json): Json {
  if (isList(value))
    return value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]));
}

/** Replaces old names with new ones, wherever they occur. */
export function withNewNames(
  resources: Readonly<Record<string, JsonObject>>,
  renames: Readonly<Record<string, string>>,
): Record<string, JsonObject> {
  let text = JSON.stringify(resources);
  for (const [from, to] of Object.entries(renames)) text = text.replaceAll(from, to);
  return JSON.parse(text) as Record<string, JsonObject>;
}

/** Returns one line for each resource that has been added or removed, and one for each difference within a resource. */
export function differencesBetween(
  before: Readonly<Record<string, JsonObject>>,
  after: Readonly<Record<string, JsonObject>>,
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.flatMap((name) => {
    const [old, current] = [before[name], after[name]];
    if (!old) return [`${name} is new`];
    if (!current) return [`${name} is gone`];
    return differencesIn(normalValue(old), normalValue(current), name);
  });
}

function differencesIn(before: Json, after: Json, place: string): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isCompound(before) || !isCompound(after))
    return [`${place}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    differencesIn(before[key] ?? null, after[key] ?? null, `${place}/${key}`),
  );
}

function isCompound(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null;
}
