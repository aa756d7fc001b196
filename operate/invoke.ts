import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type * as z from 'zod';
import { announcedEndpoint } from '../local/aws/announced-endpoint.ts';
import { readSettings } from '../local/settings.ts';
import { StartRefused } from '../local/start-refused.ts';

/** Runs a function of the deployment and answers what it answers. Throws StartRefused with the function's own words. */
export type Invoke = <Answer>(
  functionName: string,
  command: object,
  answer: z.ZodType<Answer>,
) => Promise<Answer>;

/**
 * With a stage, the functions of that deployment on AWS, by the credentials of whoever runs this; without one, those of the
 * system that runs on this machine.
 */
export function invoker(stage: string | undefined): Invoke {
  const { region, dataDir } = readSettings(process.env);
  const local = {
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  // Longer than any of these functions may run, and never a second time by itself.
  const patience = { maxAttempts: 1, requestHandler: { requestTimeout: 310_000 } };
  const client = new LambdaClient(
    stage === undefined
      ? { ...local, ...patience, endpoint: announcedEndpoint(dataDir) }
      : patience,
  );
  return async (functionName, command, answer) => {
    const name = `buurtkring-${stage ?? 'dev'}-${region}-${functionName}`;
    const { Payload, FunctionError } = await client.send(
      new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(command) }),
    );
    const payload: unknown = JSON.parse(new TextDecoder().decode(Payload));
    if (FunctionError !== undefined)
      throw new StartRefused(`${name} failed: ${JSON.stringify(payload)}`);
    return answer.parse(payload);
  };
}

/** Runs a command for a person: what is refused is said in one line. */
export async function operate(command: () => Promise<number>): Promise<void> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
