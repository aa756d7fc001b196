import * as z from 'zod';

export interface TimeStep {
  readonly days?: number;
  readonly hours?: number;
  readonly seconds?: number;
}

const moveResponse = z.object({ now: z.iso.datetime() });

/**
 * Moves the clock of every function forward; events that have already happened keep their times. Returns the new time.
 */
export async function moveTime(inboxUrl: string, step: TimeStep): Promise<Date> {
  return new Date(moveResponse.parse(await control(inboxUrl, '', step)).now);
}

/**
 * Triggers the schedule of a function such as `process-due-join-requests` immediately, and waits until it has finished.
 */
export async function runSchedule(inboxUrl: string, functionName: string): Promise<void> {
  await control(inboxUrl, `/run/${functionName}`, {});
}

async function control(inboxUrl: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${inboxUrl}/test-clock${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`the test clock responded ${response.status}: ${await response.text()}`);
  return response.json();
}
