import { CloudWatchLogsClient, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutOfScope } from '../../../../shared/domain/desk/officer-session.ts';
import { GroupNotFound } from '../../../../shared/domain/groups/group.ts';
import { CredentialRefused } from '../../../../shared/domain/errors.ts';
import { route } from '../../../../shared/http/route.ts';
import { Problem } from '../../../../shared/http/problem.ts';
import { problemTypes, type ProblemType } from '../../../../shared/requests/problem-types.ts';
import { isRecorded } from '../../../../shared/runtime/security-log.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';
import { loggedLines } from '../../../support/logged-lines.ts';

const logs = mockClient(CloudWatchLogsClient);
const types = Object.keys(problemTypes) as ProblemType[];
const refusals = types.filter((type) => [401, 403, 413, 429].includes(problemTypes[type].status));

beforeEach(() => {
  logs.reset();
  logs.on(PutLogEventsCommand).resolves({});
  vi.stubEnv('SECURITY_LOG', '/buurtkring/dev/langstraat/security');
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'decide-registration');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Handles a request that is refused with this error; returns the response, and what was written to the log. */
async function refuse(error: Error) {
  const handler = route({}, async () => {
    throw error;
  });
  const { requestContext, ...event } = gatewayEvent({
    headers: { authorization: 'Bearer geheim', 'x-forwarded-for': '203.0.113.7, 130.176.1.1' },
  });
  const routeKey = 'POST /v1/registrations/{id}/decision';
  const response = await handler(
    {
      ...event,
      requestContext: {
        ...requestContext,
        routeKey,
        requestId: 'request-1',
        http: { ...requestContext.http, sourceIp: '130.176.1.1' },
      },
    },
    lambdaContext,
  );
  const written = logs.commandCalls(PutLogEventsCommand).map(({ args }) => args[0].input);
  return { response, written };
}

describe('The security log', () => {
  it.each(refusals)(
    'says when, where, from which address and why a request was refused: %s',
    async (type) => {
      const { written } = await refuse(new Problem(type));

      expect(written).toHaveLength(1);
      const [{ logGroupName, logStreamName, logEvents = [] } = {}] = written;
      const [{ timestamp = 0, message = '' } = {}] = logEvents;
      expect([logGroupName, logStreamName]).toEqual([
        '/buurtkring/dev/langstraat/security',
        'decide-registration',
      ]);
      expect(Math.abs(timestamp - Date.now())).toBeLessThan(60_000);
      expect(JSON.parse(message)).toEqual({
        what: type,
        route: 'POST /v1/registrations/{id}/decision',
        address: '203.0.113.7',
        requestId: 'request-1',
      });
    },
  );

  it('has no refusal that says nothing about misuse, because it holds network addresses', async () => {
    const others = types.filter((type) => !refusals.includes(type) && isRecorded(type));

    const { written } = await refuse(new Problem('invalid-fields'));

    expect(others).toEqual(['first-mail-stopped']);
    expect(written).toEqual([]);
  });

  it('says that an officer asked for something elsewhere, to whom the response is that there is nothing', async () => {
    const elsewhere = await refuse(new OutOfScope());
    const nothing = await refuse(new GroupNotFound());

    expect(elsewhere.response).toEqual(nothing.response);
    expect(elsewhere.response.statusCode).toBe(404);
    expect(nothing.written).toHaveLength(1);
    const [message = '{}'] = nothing.written.flatMap(({ logEvents = [] }) =>
      logEvents.map((each) => each.message),
    );
    expect(JSON.parse(message)).toMatchObject({ what: 'right-missing' });
  });

  it('never has a token', async () => {
    const { written } = await refuse(new CredentialRefused('damaged'));

    expect(written).toHaveLength(1);
    expect(JSON.stringify(written)).not.toContain('geheim');
  });

  it('that cannot be written does not change the response, and the failure is logged', async () => {
    logs.on(PutLogEventsCommand).rejects(new Error('no log'));
    let status: number | undefined;

    const lines = await loggedLines(async () => {
      status = (await refuse(new CredentialRefused('foreign'))).response.statusCode;
    });

    expect(status).toBe(403);
    expect(lines).toContain('the security log was not written');
  });
});
