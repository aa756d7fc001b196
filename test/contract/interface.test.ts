import { describe, expect, it } from 'vitest';
import { routesOf } from '../../infra/functions/definition.ts';
import { definitionOf, functionNames } from '../../infra/functions/index.ts';
import { describeInterface } from '../../shared/interface/describe.ts';
import { problemsOf } from '../../shared/interface/operation.ts';
import { operations } from '../../shared/interface/operations.ts';
import { parametersOf } from '../../shared/interface/parameters.ts';
import type { Position, Region } from '../../shared/regions/region.ts';
import { extentOf } from '../../shared/regions/surroundings.ts';
import { grensland } from '../support/further-region/grensland.ts';
import { threeRegions } from '../support/three-regions.ts';
import { bel } from '../../shared/regions/bel.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';

const described = operations(langstraat);
/** A region with a single municipality. */
const village: Region = {
  ...grensland,
  municipalities: grensland.municipalities.slice(0, 1),
};
const everyRegion = [...threeRegions, village];
/** The operations of every region, including two regions that exist only in tests. */
const regional = everyRegion.flatMap((region) =>
  operations(region).map((operation) => [`${operation.id} in ${region.name}`, operation] as const),
);

describe('The interface description', () => {
  it('has exactly the routes of the infrastructure', () => {
    const routes = functionNames
      .flatMap((name) => routesOf(definitionOf(name)))
      .map(({ method, path }) => `${method} ${path}`);

    const documented = described.map(({ method, path }) => `${method.toUpperCase()} ${path}`);

    expect(documented.toSorted()).toEqual(routes.toSorted());
  });

  it.each(regional.filter(([, { body }]) => body))(
    'has an example body for %s that its schema accepts',
    (_, { body }) => {
      const parsed = body?.schema.safeParse(body.example);

      expect(parsed?.error?.issues).toBeUndefined();
      expect(parsed?.success).toBe(true);
    },
  );

  it.each(regional)('has an example response for %s that its schema accepts', (_, { response }) => {
    const parsed = response.schema.safeParse(response.example);

    expect(parsed.error?.issues).toBeUndefined();
    expect(parsed.data).toEqual(response.example);
  });

  it.each([bel, grensland, village])(
    'of $name names no municipality, group or officer of another region in its examples',
    (region) => {
      const text = JSON.stringify(describeInterface(region, 'https://buurtkring.example'));
      const others = threeRegions.filter(({ id }) => id !== region.id);
      const foreign = others.flatMap(({ id, name, referencePrefix, municipalities, police }) => [
        `"${id}"`,
        name,
        `${referencePrefix}-`,
        police.team,
        ...municipalities.flatMap((each) => [each.code, each.name]),
      ]);
      const named = [...new Set([...text.matchAll(/GM\d{4}/g)].map(([code]) => code))];
      const own = region.municipalities.map(({ code }) => code);

      expect(foreign.filter((word) => text.includes(word))).toEqual([]);
      expect(text).not.toMatch(/Kaatsheuvel|\bRijen|Vaart\b/);
      expect(own).toEqual(expect.arrayContaining(named));
      expect(named).not.toEqual([]);
    },
  );

  it.each(everyRegion)(
    'of $name has only places inside a municipality of the region in its examples',
    (region) => {
      const places = operations(region).flatMap(({ body, response }) =>
        positionsIn([body?.example, response.example, response.also]),
      );
      const outside = places.filter(
        ([x, y]) =>
          !region.municipalities.some(
            ({ bounds: [west, south, east, north] }) =>
              x >= west && x <= east && y >= south && y <= north,
          ),
      );

      expect(places.length).toBeGreaterThan(50);
      expect(outside).toEqual([]);
    },
  );

  it.each(everyRegion)(
    'of $name shows the region as the extent of its collection, to GIS programs',
    (region) => {
      const shown = operations(region).find(({ id }) => id === 'showCollection');

      expect(JSON.stringify(shown?.response.example)).toContain(
        `"bbox":[${JSON.stringify(extentOf(region))}]`,
      );
    },
  );

  it('refers only to schemas that it contains', () => {
    const description = describeInterface(langstraat, 'https://buurtkring.example');
    const { schemas } = description['components'] as { schemas: Record<string, unknown> };

    const references = [
      ...JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g),
    ].map(([, name]) => name);

    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((name) => !(String(name) in schemas))).toEqual([]);
  });

  it('says for every operation that a body can be too large, because every route refuses one', () => {
    const incomplete = described.filter(
      (operation) => !problemsOf(operation).includes('too-large'),
    );

    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });

  it('has an example for every required query parameter that its schema accepts', () => {
    const required = described
      .flatMap((operation) => parametersOf(operation))
      .filter(({ in: where, required: isRequired }) => where === 'query' && isRequired === true);

    const valid = required.filter(
      ({ example, schema }) =>
        typeof example === 'string' &&
        new RegExp((schema as { pattern: string }).pattern).test(example),
    );

    expect(valid.map(({ name }) => name)).toEqual(['longitude', 'latitude']);
    expect(valid).toEqual(required);
  });

  it('gives every problem it mentions a status and a Dutch title', () => {
    const { paths } = describeInterface(langstraat, 'https://buurtkring.example') as {
      paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
    };

    const descriptions = Object.values(paths).flatMap((methods) =>
      Object.values(methods).flatMap(({ responses }) => Object.entries(responses)),
    );

    expect(
      descriptions.every(
        ([status, { description }]) => /^\d{3}$/.test(status) && description.length > 5,
      ),
    ).toBe(true);
    expect(descriptions.some(([status]) => status === '409')).toBe(true);
  });
});

/** Every pair of numbers in an example. */
function positionsIn(value: unknown): Position[] {
  if (typeof value !== 'object' || value === null) return [];
  const isPosition =
    Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number');
  return isPosition ? [value as unknown as Position] : Object.values(value).flatMap(positionsIn);
}
