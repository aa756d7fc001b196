import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, describe, expect, it } from 'vitest';
import { startAwsServer, type AwsServer } from '../../../../local/aws/server.ts';
import { FunctionFailed } from '../../../../local/lambda/function-failed.ts';
import { invokeAction } from '../../../../local/lambda/invoke-action.ts';

let server: AwsServer | undefined;
const faults: unknown[] = [];

afterEach(async () => {
  await server?.stop();
});

/** The SDK against the local endpoint with one function, `echo`. */
async function invoke(name: string, payload: object, echo: (event: unknown) => Promise<unknown>) {
  const functions = new Map([['echo', { invoke: echo }]]);
  server = await startAwsServer(
    { json: {}, query: {}, invoke: invokeAction(() => functions) },
    (fault) => faults.push(fault),
  );
  const client = new LambdaClient({
    endpoint: server.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const answer = await client.send(
    new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(payload) }),
  );
  return {
    failed: answer.FunctionError,
    payload: JSON.parse(new TextDecoder().decode(answer.Payload)) as unknown,
  };
}

describe('A function that an operator invokes on this machine', () => {
  it('gets the command and answers', async () => {
    expect(await invoke('echo', { action: 'relink' }, async (event) => ({ got: event }))).toEqual({
      failed: undefined,
      payload: { got: { action: 'relink' } },
    });
  });

  it('that fails says so, without what it was handling', async () => {
    const { failed, payload } = await invoke('echo', {}, () =>
      Promise.reject(new FunctionFailed('echo', 'error', { name: 'AreaRefused', at: [] })),
    );

    expect(failed).toBe('Unhandled');
    expect(payload).toEqual({
      errorType: 'FunctionFailed',
      errorMessage: 'see the log of the running system',
    });
  });

  it('must be in the template', async () => {
    await expect(invoke('other', {}, async () => ({}))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});
