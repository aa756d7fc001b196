import { describe, expect, it } from 'vitest';
import { routesOf } from '../../infra/functions/definition.ts';
import { definitionOf, functionNames } from '../../infra/functions/index.ts';
import { describeInterface } from '../../shared/interface/describe.ts';
import { problemsOf } from '../../shared/interface/operation.ts';
import { operations } from '../../shared/interface/operations.ts';
import { parametersOf } from '../../shared/interface/parameters.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';

const described = operations(langstraat);

describe('The interface description', () => {
  it('has exactly the routes of the infrastructure', () => {
    const routes = functionNames
      .flatMap((name) => routesOf(definitionOf(name)))
      .map(({ method, path }) => `${method} ${path}`);

    const documented = described.map(({ method, path }) => `${method.toUpperCase()} ${path}`);

    expect(documented.toSorted()).toEqual(routes.toSorted());
  });

  it.each(
    described.filter(({ body }) => body).map((operation) => [operation.id, operation] as const),
  )('has an example body for %s that its schema accepts', (_, { body }) => {
    const parsed = body?.schema.safeParse(body.example);

    expect(parsed?.error?.issues).toBeUndefined();
    expect(parsed?.success).toBe(true);
  });

  it.each(described.map((operation) => [operation.id, operation] as const))(
    'has an example response for %s that its schema accepts',
    (_, { response }) => {
      const parsed = response.schema.safeParse(response.example);

      expect(parsed.error?.issues).toBeUndefined();
      expect(parsed.data).toEqual(response.example);
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
