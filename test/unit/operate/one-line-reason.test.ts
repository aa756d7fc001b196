import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DynamoDBServiceException, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StartRefused } from '../../../local/start-refused.ts';
import { operate } from '../../../operate/invoke.ts';

const secret = 'kanarie@geheim.example';
let printed = '';

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** The output that an operator sees when a command fails with this error, and the command's exit code. */
async function shown(fail: () => unknown) {
  await operate(async () => {
    await fail();
    return 0;
  });
  return { printed, code: process.exitCode };
}

const thrown = (error: unknown) => () => {
  throw error;
};
const named = (name: string, more: object = {}) =>
  Object.assign(new Error(`about ${secret}`), { name, ...more });
const ofAws = (name: string) =>
  new DynamoDBServiceException({ name, $fault: 'client', message: secret, $metadata: {} });

describe('An operator sees one line, which says what to do, about', () => {
  it.each<[string, () => unknown, string]>([
    ['an unknown option', () => parseArgs({ args: ['--bogus'] }), "Unknown option '--bogus'"],
    [
      'an option without its value',
      () => parseArgs({ args: ['--stage'], options: { stage: { type: 'string' } } }),
      "Option '--stage <value>' argument missing",
    ],
    [
      'an option whose value is another option',
      () => parseArgs({ args: ['--stage', '--x'], options: { stage: { type: 'string' } } }),
      "Option '--stage' argument is ambiguous",
    ],
    ['an extra argument', () => parseArgs({ args: ['extra'] }), "Unexpected argument 'extra'"],
    [
      'a table that does not exist',
      thrown(new ResourceNotFoundException({ message: secret, $metadata: {} })),
      'Check --table, --stage, DEPLOYMENT and AWS_REGION',
    ],
    ['no AWS region', thrown(new Error('Region is missing')), 'Set AWS_REGION'],
    ['no credentials', thrown(named('CredentialsProviderError')), 'Log in to AWS'],
    ['old credentials', thrown(ofAws('ExpiredTokenException')), 'Log in to AWS again'],
    ['missing permissions', thrown(ofAws('AccessDeniedException')), 'Ask for the permissions'],
    ['an invalid name', thrown(ofAws('ValidationException')), 'Check --table'],
    ['too many requests', thrown(ofAws('ThrottlingException')), 'Run the command again'],
    ['no response', thrown(named('TimeoutError')), 'Check --endpoint'],
    ['no connection', thrown(named('Error', { code: 'ECONNREFUSED' })), 'Check --endpoint'],
    [
      'any other error of AWS',
      thrown(ofAws('SomethingElse')),
      'refused the request (SomethingElse)',
    ],
    ['a missing file', () => readFileSync('/nowhere/x.json'), 'Check the path: /nowhere/x.json'],
    ['a refusal', thrown(new StartRefused('Name a region.')), 'Name a region.'],
  ])('%s', async (_what, fail, reason) => {
    const { printed: line, code } = await shown(fail);

    expect(code).toBe(2);
    expect(line).toContain(reason);
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    expect(line).not.toContain(secret);
  });
});

describe('An error that nobody foresaw', () => {
  it('is shown with where it was thrown, but without its message', async () => {
    const { printed: text, code } = await shown(thrown(new TypeError(`about ${secret}`)));

    expect(code).toBe(2);
    expect(text).toMatch(/^TypeError\n +at .*one-line-reason\.test\.ts/);
    expect(text).not.toContain(secret);
  });
});

it('A command that succeeds exits with the code that it returns', async () => {
  await operate(async () => 1);

  expect(process.exitCode).toBe(1);
  expect(printed).toBe('');
});
