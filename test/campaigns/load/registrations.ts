import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { registrationResponse } from '../../../shared/requests/groups/responses.ts';
import { freshBody } from '../../support/register-groups.ts';

export interface RegistrationAttempt {
  readonly status: number;
  readonly email: string;
  readonly key: string;
  /** Undefined if the request was rejected. */
  readonly groupId: string | undefined;
  readonly retryAfter: string | null;
  readonly answeredAt: number;
}

/** Sends one registration, as the form does. */
export async function register(
  siteUrl: string,
  email = `${randomUUID()}@post.example`,
  key: string = randomUUID(),
): Promise<RegistrationAttempt> {
  const body = freshBody();
  const response = await fetch(`${siteUrl}/v1/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ ...body, coordinator: { ...body.coordinator, email } }),
  });
  const responseBody: unknown = await response.json();
  const groupId = response.ok ? registrationResponse.parse(responseBody).id : undefined;
  return {
    status: response.status,
    email,
    key,
    groupId,
    retryAfter: response.headers.get('retry-after'),
    answeredAt: Date.now(),
  };
}

/**
 * Keeps `atOnce` registrations in progress until `end`. A rejected request is retried once with the
 * same idempotency key.
 */
export async function registerUntil(
  siteUrl: string,
  end: number,
  atOnce: number,
): Promise<readonly RegistrationAttempt[]> {
  const attempts: RegistrationAttempt[] = [];
  const person = async (): Promise<void> => {
    while (Date.now() < end) {
      const first = await register(siteUrl);
      attempts.push(first);
      if (first.groupId !== undefined) continue;
      await pause(200);
      attempts.push(await register(siteUrl, first.email, first.key));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  return attempts;
}
