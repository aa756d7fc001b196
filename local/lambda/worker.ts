/** Runs inside a worker thread: loads one bundled function and handles its invocations, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { stackFramesOf } from '../../shared/runtime/stack-frames.ts';
import { shiftDate } from '../test-clock/shift-date.ts';
import type {
  InvocationMessage,
  LoadedMessage,
  OutcomeMessage,
  WorkerSettings,
} from './worker-messages.ts';

const settings = workerData as WorkerSettings;
/** Deadlines are in real time, even if there is a test clock. */
const realNow = Date.now;
if (settings.clockMemory) shiftDate(settings.clockMemory);
const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread only');

type Handler = (event: unknown, context: object) => unknown;
const handler = (async () => {
  const code = (await import(settings.moduleUrl)) as Record<string, unknown>;
  const found = code[settings.exportName];
  if (typeof found !== 'function')
    throw new Error(`${settings.moduleUrl} exports no function ${settings.exportName}`);
  return found as Handler;
})();
// Even if the function failed to load, the thread reports that it is ready; the first invocation then reports the
// error.
const loaded: LoadedMessage = { loaded: true };
handler.then(
  () => port.postMessage(loaded),
  () => port.postMessage(loaded),
);

port.on('message', ({ requestId, event, deadline }: InvocationMessage) => {
  void run(requestId, event, deadline).then((outcome) => port.postMessage(outcome));
});

async function run(requestId: string, event: unknown, deadline: number): Promise<OutcomeMessage> {
  const context = {
    awsRequestId: requestId,
    functionName: settings.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: settings.functionArn,
    memoryLimitInMB: String(settings.memoryMb),
    logGroupName: `/aws/lambda/${settings.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - realNow()),
  };
  try {
    const result = await (await handler)(event, context);
    // Lambda returns the result as JSON, so a result that JSON cannot represent must fail here as well.
    return { requestId, ok: true, result: JSON.stringify(result) };
  } catch (error) {
    return { requestId, ok: false, error: describe(error) };
  }
}

/**
 * Describes an error by its type and by where it was thrown. The message is left out, because it may quote what
 * somebody typed.
 */
function describe(error: unknown): { name: string; at: string[]; cause?: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const at = stackFramesOf(error).slice(0, 6);
  const { cause } = error;
  return { name: error.name, at, ...(cause instanceof Error && { cause: cause.name }) };
}
