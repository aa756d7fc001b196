import * as z from 'zod';
import { defineRoute } from '../route.ts';

export const describeInterfaceRoute = defineRoute({
  id: 'describeInterface',
  method: 'GET',
  path: '/v1/openapi.json',
  purpose: 'The OpenAPI description of the interface',
  does: 'the interface description',
  summary: 'Deze beschrijving',
  tag: 'description',
  caller: { by: 'anybody' },
  open: true,
  response: {
    status: 200,
    schema: z.looseObject({ openapi: z.string() }),
    name: 'Description',
    example: { openapi: '3.1.0' },
  },
  problems: [],
  needs: {},
});
