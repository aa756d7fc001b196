import * as z from 'zod';

export interface Step {
  readonly days?: number;
  readonly hours?: number;
  readonly seconds?: number;
}

const moved = z.object({ now: z.iso.datetime() });

/** Moves the time of every function forward; what happened before stays where it was. Answers what time it is now. */
export async function moveTime(inboxUrl: string, step: Step): Promise<Date> {
  return new Date(moved.parse(await control(inboxUrl, '', step)).now);
}

/** Runs a function's schedule now, such as `process-due-join-requests`, and waits until it is done. */
export async function runSchedule(inboxUrl: string, functionName: string): Promise<void> {
  await control(inboxUrl, `/run/${functionName}`, {});
}

async function control(inboxUrl: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${inboxUrl}/test-clock${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`the test clock answered ${response.status}: ${await response.text()}`);
  return response.json();
}
