import type { Region } from '../regions/region.ts';
import { interfaceVersion } from '../requests/interface-version.ts';
import { problemTypes } from '../requests/problem-types.ts';
import { problemDetails } from '../requests/problem.ts';
import { jsonSchema, type Json } from './json-schema.ts';
import type { Operation } from './operation.ts';
import { describeCaps } from './cap-texts.ts';
import { operations } from './operations.ts';
import { parametersOf } from './parameters.ts';
import { headers, responsesOf } from './responses.ts';
import { tags } from './tags.ts';

/** The OpenAPI 3.1 description of the API, generated from the schemas that validate the requests. */
export function describeInterface(region: Region, siteUrl: string): Json {
  const all = operations(region);
  const paths: Record<string, Json> = {};
  for (const operation of all) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: describeOperation(operation),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Buurtkring ${region.name}`,
      version: interfaceVersion,
      description:
        'Aanmelden en vinden van WhatsApp-groepen voor buurtpreventie. Een fout komt als problem details (RFC 9457). ' +
        'Een adres of methode die hier niet staat, wordt al geweigerd voordat het verzoek bij de interface komt: met 400, 403 of 404, zonder problem details.',
      contact: { name: region.police.team, email: region.police.email, url: siteUrl },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: siteUrl }],
    tags: [...new Set(all.map(({ tag }) => tag))].map((name) => ({
      name,
      description: tags[name],
    })),
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(
          all
            .filter(({ response }) => response.status !== 303)
            .map(({ response }) => [response.name, jsonSchema(response.schema, 'output')]),
        ),
        Problem: problemSchema(),
      },
      headers,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-session',
          description:
            'De sessie die begint met een druk op een knop (POST /v1/sessions) en een half uur duurt.',
        },
        asker: {
          type: 'http',
          scheme: 'bearer',
          description: 'De sleutel uit een mail aan wie wil meedoen.',
        },
        starter: {
          type: 'http',
          scheme: 'bearer',
          description: 'De sleutel uit een mail aan wie een groep wil beginnen.',
        },
        coordinator: {
          type: 'http',
          scheme: 'bearer',
          description: 'De sleutel uit een mail aan de coördinator.',
        },
        invited: {
          type: 'http',
          scheme: 'bearer',
          description: 'De sleutel uit een mail aan wie is uitgenodigd als coördinator.',
        },
        officer: {
          type: 'http',
          scheme: 'bearer',
          description: 'De sleutel uit een mail aan een medewerker.',
        },
      },
    },
  };
}

function describeOperation(operation: Operation): Json {
  const { id, summary, tag, credentials, body, mailCaps } = operation;
  return {
    operationId: id,
    summary,
    description: `${summary}.${describeCaps(mailCaps)}`,
    tags: [tag],
    security: credentials.map((holder) => ({ [holder]: [] })),
    parameters: parametersOf(operation),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: jsonSchema(body.schema, 'input'),
                example: body.example,
              },
            },
          },
        }
      : {}),
    responses: responsesOf(operation),
  };
}

/**
 * The schema of RFC 9457 problem details. It lists every problem type, so that clients can be generated from the
 * OpenAPI description.
 */
function problemSchema(): Json {
  const schema = jsonSchema(problemDetails, 'output');
  const types = Object.entries(problemTypes).map(([type, { status, title }]) => ({
    const: `/problems/${type}`,
    title: `${status} ${title}`,
  }));
  return {
    ...schema,
    properties: { ...(schema['properties'] as Json), type: { type: 'string', oneOf: types } },
  };
}
