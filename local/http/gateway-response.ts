import * as z from 'zod';
import { gatewayMessage, type HttpResponse } from './exchange.ts';

const fullShape = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Turns a function's answer into a response, as payload format 2.0 says; what cannot be read is a 500. */
export function responseOf(answer: unknown): HttpResponse {
  const isFull = typeof answer === 'object' && answer !== null && 'statusCode' in answer;
  if (!isFull) {
    const body =
      answer === undefined ? '' : typeof answer === 'string' ? answer : JSON.stringify(answer);
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      cookies: [],
      body: Buffer.from(body),
    };
  }
  const parsed = fullShape.safeParse(answer);
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
