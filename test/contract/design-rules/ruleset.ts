import type { RulesetDefinition } from '@stoplight/spectral-core';
import spectralFunctions from '@stoplight/spectral-functions';
import spectralRulesets from '@stoplight/spectral-rulesets';
import { eachKey, everySegment, onlyKeys } from './functions.ts';

// These are CommonJS packages, so an ES module can reach their exports only through the default export.
const { casing, defined, falsy, pattern, schema, truthy } = spectralFunctions;
const rules = 'https://gitdocumentatie.logius.nl/publicatie/api/adr/';
const operation = '$.paths[*][get,put,post,delete,patch]';
const responses = `${operation}.responses`;
const errorResponses = `${responses}[?(@property.match(/^[45]/))]`;

/** Verbs that turn a resource name into an action. */
const verbs = [
  'get',
  'list',
  'show',
  'find',
  'search',
  'create',
  'add',
  'new',
  'update',
  'change',
  'set',
  'edit',
  'delete',
  'remove',
  'check',
  'send',
  'do',
  'approve',
  'confirm',
  'close',
  'register',
];

/**
 * The Dutch REST API Design Rules, to the extent that a linter can check them in an OpenAPI description; no existing
 * package provides them. Each rule is named after its counterpart in the standard, and `design-rules.test.ts` breaks
 * each of these rules. Spectral's recommended OpenAPI rules also apply.
 */
export const ruleset: RulesetDefinition = {
  documentationUrl: rules,
  extends: [[spectralRulesets.oas as RulesetDefinition, 'recommended']],
  rules: {
    'nl-doc-openapi': error('The description is OpenAPI 3.1', '$', {
      field: 'openapi',
      function: pattern,
      functionOptions: { match: '^3\\.1\\.' },
    }),
    'nl-doc-openapi-contact': error(
      'The contact has a name, an e-mail address and a page',
      '$.info',
      ['name', 'email', 'url'].map((field) => ({ field: `contact.${field}`, function: truthy })),
    ),
    'nl-doc-license': error('The licence is named', '$.info', {
      field: 'license.name',
      function: truthy,
    }),
    'nl-semver': error('The version is a semantic version', '$.info', {
      field: 'version',
      function: pattern,
      functionOptions: { match: '^\\d+\\.\\d+\\.\\d+$' },
    }),
    'nl-servers-use-https': error('The interface is served over TLS', '$.servers[*]', {
      field: 'url',
      function: pattern,
      functionOptions: { match: '^https://' },
    }),
    'nl-uri-version': error('A path begins with the major version', '$.paths', {
      function: eachKey,
      functionOptions: { match: '^/v\\d+/' },
    }),
    'nl-no-trailing-slash': error('A path does not end in a slash', '$.paths', {
      function: eachKey,
      functionOptions: { notMatch: '.+/$' },
    }),
    'nl-path-segments-kebab-case': error('A path segment is lower case with hyphens', '$.paths', {
      function: everySegment,
      functionOptions: { match: '^([a-z0-9]+([-.][a-z0-9]+)*|\\{[a-z][a-zA-Z0-9]*\\})$' },
    }),
    'nl-naming-collections': error('A collection has a plural name', '$.paths', {
      function: everySegment,
      functionOptions: { before: '^\\{', match: 's$' },
    }),
    'nl-naming-resources': error('A path names things, not actions', '$.paths', {
      function: everySegment,
      functionOptions: { notMatch: `^(${verbs.join('|')})(-|$)` },
    }),
    'nl-http-methods': error('Only the standard methods are used', '$.paths[*]', {
      function: onlyKeys,
      functionOptions: { keys: ['get', 'put', 'post', 'delete', 'patch', 'parameters'] },
    }),
    'nl-http-safety': error('A GET has no body', '$.paths[*].get', {
      field: 'requestBody',
      function: falsy,
    }),
    'nl-operation-id': error('Every operation has a name in camelCase', operation, [
      { field: 'operationId', function: truthy },
      { field: 'operationId', function: casing, functionOptions: { type: 'camel' } },
    ]),
    'nl-query-keys-camel-case': error(
      'Query parameters are in camelCase',
      `${operation}.parameters[?(@.in == 'query')]`,
      { field: 'name', function: casing, functionOptions: { type: 'camel' } },
    ),
    'nl-property-camel-case': error(
      'Properties are in camelCase',
      '$.components.schemas..properties',
      { function: eachKey, functionOptions: { match: '^[a-z][a-zA-Z0-9]*$' } },
    ),
    'nl-schema-names': error('Schemas have names in PascalCase', '$.components.schemas', {
      function: eachKey,
      functionOptions: { match: '^[A-Z][a-zA-Z0-9]*$' },
    }),
    'nl-version-header': error(
      'Every response carries the version of the interface',
      `${responses}[*]`,
      { field: 'headers.API-Version', function: defined },
    ),
    'nl-problem-details': error('Errors are problem details', errorResponses, {
      field: 'content',
      function: schema,
      functionOptions: {
        schema: { type: 'object', required: ['application/problem+json'], maxProperties: 1 },
      },
    }),
    'nl-problem-schema': error(
      'Problem details have a type, title and status',
      `${errorResponses}.content['application/problem+json'].schema`,
      {
        field: 'properties',
        function: schema,
        functionOptions: { schema: { type: 'object', required: ['type', 'title', 'status'] } },
      },
    ),
    'nl-invalid-input': error(
      'An operation with a body documents the response to invalid input',
      `${operation}[?(@property == 'requestBody')]^.responses`,
      { field: '400', function: truthy },
    ),
    'nl-unexpected': error('Every operation documents a server error', responses, {
      field: '500',
      function: truthy,
    }),
    'nl-examples': error('Every content has an example', `${operation}..content[*]`, {
      function: schema,
      functionOptions: {
        schema: { type: 'object', anyOf: [{ required: ['example'] }, { required: ['examples'] }] },
      },
    }),
    'nl-parameter-description': error(
      'Every parameter is explained',
      `${operation}.parameters[*]`,
      { field: 'description', function: truthy },
    ),
  },
};

interface Check {
  readonly field?: string;
  readonly function: unknown;
  readonly functionOptions?: unknown;
}

function error(message: string, given: string, then: Check | Check[]) {
  return {
    message: `${message}: {{error}}`,
    severity: 'error',
    given,
    // oxlint-disable-next-line unicorn/no-thenable -- Spectral names its checks `then`
    then,
    documentationUrl: rules,
  } as never;
}
