import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, describe, expect, it } from 'vitest';
import { startAwsServer, type AwsServer } from '../../../../local/aws/server.ts';
import { FunctionFailed } from '../../../../local/lambda/function-failed.ts';
import { invokeAction } from '../../../../local/lambda/invoke-action.ts';

let server: AwsServer | undefined;
const errors: unknown[] = [];

afterEach(async () => {
  await server?.stop();
});

/** Invokes a function through the SDK at the local endpoint, which serves a single function, `echo`. */
async function invoke(name: string, payload: object, echo: (event: unknown) => Promise<unknown>) {
  const functions = new Map([['echo', { invoke: echo }]]);
  server = await startAwsServer(
    { json: {}, query: {}, invoke: invokeAction(() => functions) },
    (error) => errors.push(error),
  );
  const client = new LambdaClient({
    endpoint: server.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const response = await client.send(
    new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(payload) }),
  );
  return {
    failed: response.FunctionError,
    payload: JSON.parse(new TextDecoder().decode(response.Payload)) as unknown,
  };
}

describe('A function that an operator invokes locally', () => {
  it('gets the command and returns its result', async () => {
    expect(await invoke('echo', { action: 'relink' }, async (event) => ({ got: event }))).toEqual({
      failed: undefined,
      payload: { got: { action: 'relink' } },
    });
  });

  it('reports a failure without the input', async () => {
    const { failed, payload } = await invoke('echo', {}, () =>
      Promise.reject(new FunctionFailed('echo', 'error', { name: 'AreaRefused', at: [] })),
    );

    expect(failed).toBe('Unhandled');
    expect(payload).toEqual({
      errorType: 'FunctionFailed',
      errorMessage: 'see the log of the running system',
    });
  });

  it('must exist in the template', async () => {
    await expect(invoke('other', {}, async () => ({}))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});
