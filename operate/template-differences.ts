type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Keys that do not affect the system: they hold prose, or paths from which code was bundled. Comments in inline code
 * are also ignored.
 */
const ignored = new Set([
  'Metadata',
  'Description',
  'AlarmDescription',
  'Comment',
  'S3Key',
  'S3ObjectKey',
  'SourceObjectKeys',
]);
const hashSuffix = /^(.+?)(?:[0-9A-F]{8})+$/;

/**
 * Normalises a CloudFormation template for comparison: hashes are removed from logical ids, ignored keys are dropped,
 * dashboards and event patterns are sorted, and old names are replaced by new ones.
 */
export function normalTemplate(text: string, renames: Readonly<Record<string, string>> = {}): Json {
  let renamed = text;
  for (const [from, to] of Object.entries(renames)) renamed = renamed.replaceAll(from, to);
  const { Resources = {} } = JSON.parse(renamed) as { Resources?: Record<string, unknown> };
  for (const id of Object.keys(Resources).toSorted((a, b) => b.length - a.length)) {
    const [, readable] = hashSuffix.exec(id) ?? [];
    if (readable !== undefined && !Object.hasOwn(Resources, readable))
      renamed = renamed.replaceAll(id, readable);
  }
  return normalValue(JSON.parse(renamed) as Json);
}

function normalValue(value: Json): Json {
  if (Array.isArray(value)) return value.map(normalValue);
  if (typeof value === 'string')
    return value.replaceAll(/[0-9a-f]{64}/g, '<asset>').replaceAll(/^\s*\/\/.*\n/gm, '');
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return Object.fromEntries(
    entries
      .filter(([key]) => !ignored.has(key))
      .map(([key, each]) => [key, normalProperty(key, each)]),
  );
}

function normalProperty(key: string, value: Json): Json {
  if (key === 'DashboardBody') return dashboard(value);
  // A pattern matches an event if any of its values does, so their order makes no difference.
  return key === 'EventPattern' ? sorted(normalValue(value)) : normalValue(value);
}

/** Sorts the widgets and metrics of a dashboard, because their order makes no difference. */
function dashboard(body: Json): Json {
  const joined = body as { readonly 'Fn::Join'?: readonly [string, readonly Json[]] };
  const parts = joined['Fn::Join']?.[1] ?? [body];
  const text = parts
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part).replaceAll('"', "'")))
    .join('');
  return sorted(JSON.parse(text) as Json);
}

function sorted(value: Json): Json {
  if (Array.isArray(value))
    return value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]));
}

/** Returns one line for each place where two values differ. */
export function differencesBetween(before: Json, after: Json, place: string): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isCompound(before) || !isCompound(after))
    return [`${place}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    differencesBetween(before[key] ?? null, after[key] ?? null, `${place}/${key}`),
  );
}

function isCompound(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null;
}
