import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type * as z from 'zod';
import { announcedEndpoint } from '../local/aws/announced-endpoint.ts';
import { describeError } from '../local/describe-error.ts';
import { readSettings } from '../local/settings.ts';
import { StartRefused } from '../local/start-refused.ts';
import { regionIds } from '../shared/regions/index.ts';
import { localClient } from './local-client.ts';
import { oneLineReason } from './one-line-reason.ts';
import { resourcePrefix } from './resource-prefix.ts';

/**
 * Invokes a function in the deployment; resolves with its response. Throws StartRefused with the function's error, or
 * with the ids of all regions if the command names a region that does not exist.
 */
export type Invoke = <Output>(
  functionName: string,
  command: object,
  response: z.ZodType<Output>,
) => Promise<Output>;

/**
 * Returns a function that invokes the functions of the given stage's deployment on AWS, using the caller's credentials.
 * Without a stage, it invokes those of the system running on this machine.
 */
export function invoker(stage: string | undefined): Invoke {
  const { dataDir } = readSettings(process.env);
  // Allow more time than any operator function may take, and do not retry automatically.
  const singleAttempt = { maxAttempts: 1, requestHandler: { requestTimeout: 310_000 } };
  const client = new LambdaClient(
    stage === undefined
      ? { ...localClient, ...singleAttempt, endpoint: announcedEndpoint(dataDir) }
      : singleAttempt,
  );
  return async (functionName, command, response) => {
    ensureKnownRegion(command);
    const name = `${resourcePrefix(stage, process.env)}${functionName}`;
    const { Payload, FunctionError } = await client.send(
      new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(command) }),
    );
    const payload: unknown = JSON.parse(new TextDecoder().decode(Payload));
    if (FunctionError !== undefined)
      throw new StartRefused(`${name} failed: ${JSON.stringify(payload)}`);
    return response.parse(payload);
  };
}

function ensureKnownRegion(command: { readonly region?: unknown }): void {
  const { region } = command;
  if (typeof region === 'string' && !regionIds.some((id) => id === region))
    throw new StartRefused(`There is no region ${region}; use ${regionIds.join(', ')}.`);
}

/**
 * Runs an operator's command, and exits with the code that `command` resolves with. The options must be parsed inside
 * `command`. If the command is refused, or fails for a reason that the operator can act on, prints the reason on one
 * line and exits with 2. For any other error, also exits with 2, but prints the error without its message, which may
 * contain data.
 */
export async function operate(command: () => Promise<number>): Promise<void> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  try {
    process.exitCode = await command();
  } catch (error) {
    const reason = error instanceof StartRefused ? error.message : oneLineReason(error);
    process.stderr.write(`${reason ?? describeError(error)}\n`);
    process.exitCode = 2;
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
