import * as z from 'zod';
import { gatewayMessage, type HttpResponse } from './exchange.ts';

const fullShape = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Converts a function's result into a response according to payload format 2.0; an invalid result becomes a 500. */
export function responseOf(result: unknown): HttpResponse {
  const isFull = typeof result === 'object' && result !== null && 'statusCode' in result;
  if (!isFull) {
    const body =
      result === undefined ? '' : typeof result === 'string' ? result : JSON.stringify(result);
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      cookies: [],
      body: Buffer.from(body),
    };
  }
  const parsed = fullShape.safeParse(result);
  if (!parsed.success) return gatewayMessage(500, 'Internal Server Error');
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const named = Object.entries(headers ?? {}).map(
    ([name, value]) => [name.toLowerCase(), String(value)] as const,
  );
  return {
    status: statusCode,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...Object.fromEntries(named) },
    cookies: cookies ?? [],
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
}
