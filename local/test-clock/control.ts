import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import type { TestClock } from './test-clock.ts';

export interface Controls {
  readonly clock: TestClock;
  /** Runs a function's schedule now. Resolves with false if the template does not have one for this function. */
  runSchedule(functionName: string): Promise<boolean>;
}

const step = z.strictObject({
  days: z.number().min(0).default(0),
  hours: z.number().min(0).default(0),
  seconds: z.number().min(0).default(0),
});
const prefix = '/test-clock';

/**
 * Handles requests to the inbox's port in a system with a test clock. POST /test-clock moves the clock of all
 * functions, and POST /test-clock/run/<function> runs the schedule of one function. All other requests go to the inbox.
 */
export function controlListener(
  inbox: RequestListener,
  controls: () => Controls | undefined,
  onError: (error: unknown) => void,
): RequestListener {
  return (request, response) => {
    if (request.method !== 'POST' || !request.url?.startsWith(prefix)) {
      inbox(request, response);
      return;
    }
    control(request, controls()).then(
      ({ status, body }) => respond(response, status, body),
      (error: unknown) => {
        onError(error);
        respond(response, 500, { problem: 'the run failed; the output of the system says why' });
      },
    );
  };
}

async function control(
  request: IncomingMessage,
  controls: Controls | undefined,
): Promise<{ status: number; body: object }> {
  if (!controls) return { status: 503, body: { problem: 'the system is still starting' } };
  const functionName = request.url?.slice(`${prefix}/run/`.length) ?? '';
  if (functionName !== '') {
    const ran = await controls.runSchedule(functionName);
    return ran
      ? { status: 200, body: {} }
      : { status: 404, body: { problem: `no schedule runs ${functionName}` } };
  }
  const given = step.safeParse(await json(request));
  if (!given.success) return { status: 400, body: { problem: z.prettifyError(given.error) } };
  const { days, hours, seconds } = given.data;
  return {
    status: 200,
    body: { now: controls.clock.move(((days * 24 + hours) * 3600 + seconds) * 1000).toISOString() },
  };
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
