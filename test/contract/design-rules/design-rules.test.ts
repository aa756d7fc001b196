import { describe, expect, it } from 'vitest';
import { describeInterface } from '../../../shared/interface/describe.ts';
import { bel } from '../../../shared/regions/bel.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { goodDescription, type Description } from './good-description.ts';
import { lint } from './lint.ts';
import { ruleset } from './ruleset.ts';

type Break = (description: Description) => void;

/** For each rule, one or more ways to break it. */
const broken: Record<string, Break[]> = {
  'nl-doc-openapi': [(d) => (d.openapi = '3.0.3')],
  'nl-doc-openapi-contact': [
    (d) => delete d.info.contact.name,
    (d) => delete d.info.contact.email,
    (d) => delete d.info.contact.url,
  ],
  'nl-doc-license': [(d) => delete d.info.license],
  'nl-semver': [(d) => (d.info.version = '1.0'), (d) => (d.info.version = 'v1.0.0')],
  'nl-servers-use-https': [(d) => (d.servers[0].url = 'http://buurtkring.example')],
  'nl-uri-version': [(d) => rename(d, '/groups'), (d) => rename(d, '/v1.0/groups')],
  'nl-no-trailing-slash': [(d) => rename(d, '/v1/groups/')],
  'nl-path-segments-kebab-case': [
    (d) => rename(d, '/v1/areaChecks'),
    (d) => rename(d, '/v1/area_checks'),
  ],
  'nl-naming-collections': [(d) => move(d, '/v1/groups/{reference}', '/v1/group/{reference}')],
  'nl-naming-resources': [
    (d) => rename(d, '/v1/list-groups'),
    (d) => move(d, '/v1/groups/{reference}', '/v1/groups/{reference}/close'),
  ],
  'nl-http-methods': [
    (d) => (d.paths['/v1/groups'].trace = d.paths['/v1/groups'].get),
    (d) => (d.paths['/v1/groups'].head = d.paths['/v1/groups'].get),
  ],
  'nl-http-safety': [
    (d) => (d.paths['/v1/groups'].get.requestBody = d.paths['/v1/groups'].post.requestBody),
  ],
  'nl-operation-id': [
    (d) => (d.paths['/v1/groups'].get.operationId = 'list-groups'),
    (d) => delete d.paths['/v1/groups'].get.operationId,
  ],
  'nl-query-keys-camel-case': [
    (d) => (d.paths['/v1/groups'].get.parameters[0].name = 'municipality_code'),
  ],
  'nl-property-camel-case': [
    (d) => (d.components.schemas.Group.properties['active_since'] = { type: 'string' }),
  ],
  'nl-schema-names': [(d) => (d.components.schemas['public_group'] = { type: 'object' })],
  'nl-version-header': [
    (d) => delete d.paths['/v1/groups'].get.responses['200'].headers,
    (d) => delete d.paths['/v1/groups'].get.responses['500'].headers['API-Version'],
  ],
  'nl-problem-details': [
    (d) =>
      renameKey(
        d.paths['/v1/groups'].post.responses['400'].content,
        'application/problem+json',
        'application/json',
      ),
    (d) => (d.paths['/v1/groups'].get.responses['500'].content['text/html'] = { example: '<h1>' }),
  ],
  'nl-problem-schema': [
    (d) => delete d.components.schemas.Problem.properties.type,
    (d) => delete d.components.schemas.Problem.properties.title,
  ],
  'nl-invalid-input': [(d) => delete d.paths['/v1/groups'].post.responses['400']],
  'nl-unexpected': [(d) => delete d.paths['/v1/groups'].get.responses['500']],
  'nl-examples': [
    (d) => delete d.paths['/v1/groups'].get.responses['200'].content['application/json'].example,
    (d) => delete d.paths['/v1/groups'].post.requestBody.content['application/json'].example,
    (d) =>
      delete d.paths['/v1/groups'].get.responses['500'].content['application/problem+json']
        .examples,
  ],
  'nl-parameter-description': [(d) => delete d.paths['/v1/groups'].get.parameters[0].description],
};

function renameKey(object: Record<string, unknown>, from: string, to: string): void {
  object[to] = object[from];
  delete object[from];
}

function move({ paths }: Description, from: string, to: string): void {
  renameKey(paths, from, to);
}

function rename(description: Description, to: string): void {
  move(description, '/v1/groups', to);
}

const cases = Object.entries(broken).flatMap(([rule, breaks]) =>
  breaks.map((make, index) => ({ rule, way: index + 1, make })),
);

describe('The Dutch REST API Design Rules', () => {
  it('find no problem in a description that follows them', async () => {
    expect(await lint(goodDescription())).toEqual([]);
  });

  it.each(cases)('catch a violation of $rule ($way)', async ({ rule, make }) => {
    const description = goodDescription();

    make(description);

    expect((await lint(description)).map((found) => found.rule)).toContain(rule);
  });

  it('each have a description that breaks them', () => {
    expect(Object.keys(broken).toSorted()).toEqual(
      Object.keys((ruleset as { rules: object }).rules).toSorted(),
    );
  });

  it('include OpenAPI’s own rules, which also check the examples', async () => {
    const description = goodDescription();
    description.paths['/v1/groups'].get.responses['200'].content['application/json'].example = {
      name: 12,
    };

    expect((await lint(description)).map(({ rule }) => rule)).toEqual(['oas3-valid-media-example']);
  });
});

describe('The interface description follows the Dutch REST API Design Rules', () => {
  it.each([langstraat, bel])(
    'for the region $name',
    async (region) => {
      const found = await lint(describeInterface(region, 'https://buurtkring.example'));

      expect(found.map(({ problem }) => problem)).toEqual([]);
    },
    // Validating every example against its schema takes four seconds on two idle cores, and a minute on busy ones.
  );
});
