/** Runs inside a worker thread: loads one bundled function and answers invocations, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { stackFramesOf } from '../../shared/runtime/stack-frames.ts';
import { shiftDate } from '../test-clock/shift-date.ts';
import type {
  InvocationMessage,
  LoadedMessage,
  OutcomeMessage,
  WorkerSetting,
} from './worker-messages.ts';

const setting = workerData as WorkerSetting;
/** The deadline is in real time, whatever a test clock says. */
const realNow = Date.now;
if (setting.clockMemory) shiftDate(setting.clockMemory);
const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread only');

type Handler = (event: unknown, context: object) => unknown;
const handler = (async () => {
  const code = (await import(setting.moduleUrl)) as Record<string, unknown>;
  const found = code[setting.exportName];
  if (typeof found !== 'function')
    throw new Error(`${setting.moduleUrl} exports no function ${setting.exportName}`);
  return found as Handler;
})();
// A function that cannot be loaded counts as loaded too: its first invocation reports why.
const loaded: LoadedMessage = { loaded: true };
handler.then(
  () => port.postMessage(loaded),
  () => port.postMessage(loaded),
);

port.on('message', ({ requestId, event, deadline }: InvocationMessage) => {
  void answer(requestId, event, deadline).then((outcome) => port.postMessage(outcome));
});

async function answer(
  requestId: string,
  event: unknown,
  deadline: number,
): Promise<OutcomeMessage> {
  const context = {
    awsRequestId: requestId,
    functionName: setting.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: setting.functionArn,
    memoryLimitInMB: String(setting.memoryMb),
    logGroupName: `/aws/lambda/${setting.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - realNow()),
  };
  try {
    const result = await (await handler)(event, context);
    // Lambda hands the result on as JSON; what JSON cannot say must fail here as it would there.
    return { requestId, ok: true, result: JSON.stringify(result) };
  } catch (error) {
    return { requestId, ok: false, error: describe(error) };
  }
}

/** The kind of error and where it arose. The message stays out: it may quote what a person typed. */
function describe(error: unknown): { name: string; at: string[]; cause?: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const at = stackFramesOf(error).slice(0, 6);
  const { cause } = error;
  return { name: error.name, at, ...(cause instanceof Error && { cause: cause.name }) };
}
