import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { registrationResponse } from '../../../shared/requests/groups/responses.ts';
import { freshBody } from '../../support/registering.ts';

export interface Tried {
  readonly status: number;
  readonly email: string;
  readonly key: string;
  /** When it was answered with success. */
  readonly groupId: string | undefined;
  readonly retryAfter: string | null;
  readonly answeredAt: number;
}

/** One registration as the form sends it. */
export async function register(
  siteUrl: string,
  email = `${randomUUID()}@post.example`,
  key: string = randomUUID(),
): Promise<Tried> {
  const body = freshBody();
  const response = await fetch(`${siteUrl}/v1/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ ...body, coordinator: { ...body.coordinator, email } }),
  });
  const answered: unknown = await response.json();
  const groupId = response.ok ? registrationResponse.parse(answered).id : undefined;
  return {
    status: response.status,
    email,
    key,
    groupId,
    retryAfter: response.headers.get('retry-after'),
    answeredAt: Date.now(),
  };
}

/** People who register one after the other, `atOnce` at a time; who is sent away comes again with the same key, once. */
export async function registerUntil(
  siteUrl: string,
  end: number,
  atOnce: number,
): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  const person = async (): Promise<void> => {
    while (Date.now() < end) {
      const first = await register(siteUrl);
      tried.push(first);
      if (first.groupId !== undefined) continue;
      await pause(200);
      tried.push(await register(siteUrl, first.email, first.key));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  return tried;
}
