import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Problem } from './problem.ts';

/** Maximum size of a request body in bytes (design, section 8). */
export const bodyLimit = 64 * 1024;

/** Rejects an oversized body before anything else reads it. */
export function limitBody(): MiddlewareObj<APIGatewayProxyEventV2> {
  return {
    before({ event }) {
      const bytes = Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
      if (bytes > bodyLimit)
        throw new Problem('too-large', { detail: 'Een verzoek mag hoogstens 64 KB zijn.' });
    },
  };
}
