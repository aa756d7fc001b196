/** Untyped, because tests break OpenAPI descriptions in all sorts of ways. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Description = any;

const headers = { 'API-Version': { description: 'Versie', schema: { type: 'string' } } };
const problem = (status: number) => ({
  description: 'Er ging iets mis',
  headers: { ...headers },
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      examples: {
        unexpected: { value: { type: '/problems/unexpected', title: 'Er ging iets mis', status } },
      },
    },
  },
});
const operation = (operationId: string) => ({
  operationId,
  summary: 'Groepen',
  description: 'Groepen.',
  tags: ['group'],
});
const group = {
  schema: { $ref: '#/components/schemas/Group' },
  example: { name: 'Buurtapp De Vaart' },
};
const okResponse = () => ({
  description: 'Een groep',
  headers: { ...headers },
  content: { 'application/json': { ...group } },
});

/** A new, small OpenAPI description that breaks no rules. */
export function goodDescription(): Description {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Voorbeeld',
      version: '1.0.0',
      description: 'Een voorbeeld.',
      contact: {
        name: 'Team',
        email: 'team@buurtkring.example',
        url: 'https://buurtkring.example',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: 'https://buurtkring.example' }],
    tags: [{ name: 'group', description: 'Groepen' }],
    paths: {
      '/v1/groups': {
        get: {
          ...operation('listGroups'),
          parameters: [
            {
              name: 'municipality',
              in: 'query',
              description: 'Gemeente',
              required: false,
              schema: { type: 'string' },
            },
          ],
          responses: { 200: okResponse(), 500: problem(500) },
        },
        post: {
          ...operation('registerGroup'),
          parameters: [],
          requestBody: { required: true, content: { 'application/json': { ...group } } },
          responses: { 201: okResponse(), 400: problem(400), 500: problem(500) },
        },
      },
      '/v1/groups/{reference}': {
        get: {
          ...operation('showGroup'),
          parameters: [
            {
              name: 'reference',
              in: 'path',
              description: 'Referentie',
              required: true,
              schema: { type: 'string' },
            },
          ],
          responses: { 200: okResponse(), 500: problem(500) },
        },
      },
    },
    components: {
      schemas: {
        Group: { type: 'object', properties: { name: { type: 'string' } } },
        Problem: {
          type: 'object',
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
          },
        },
      },
    },
  };
}
