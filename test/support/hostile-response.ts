import type { Route } from '../../shared/routes/route.ts';
import { hostileText } from './hostile-text.ts';

/**
 * A response from the route, with a hostile string wherever the schema does not restrict strings. Ids, times and
 * enumerated values keep their values, and so do references, which we issue ourselves.
 */
export function hostileResponse({ response }: Route, example: unknown = response.example): unknown {
  let body = structuredClone(example);
  for (const path of textsIn(body)) {
    const changed = structuredClone(body);
    setText(changed, path);
    if (response.schema.safeParse(changed).success) body = changed;
  }
  return body;
}

type Path = readonly string[];

function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(([key]) => key !== 'reference')
    .flatMap(([key, part]) => textsIn(part, [...path, key]));
}

function setText(value: unknown, [key = '', ...rest]: Path): void {
  const parts = value as Record<string, unknown>;
  if (rest.length === 0) parts[key] = hostileText;
  else setText(parts[key], rest);
}
