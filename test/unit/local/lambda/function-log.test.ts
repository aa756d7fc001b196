import { expect, it } from 'vitest';
import { FunctionFailed } from '../../../../local/lambda/function-failed.ts';
import { FunctionLog } from '../../../../local/lambda/function-log.ts';

function buildLog() {
  const lines: string[] = [];
  return { lines, log: new FunctionLog((line) => void lines.push(line)) };
}

it('a logger line is printed as text, without the fields that are the same on every line', () => {
  const { lines, log } = buildLog();

  log.output(
    'send-mail',
    '{"level":"WARN","message":"not sent","service":"x","timestamp":"y","eventId":"e1","count":2}\n',
  );

  expect(lines).toEqual(['WARN send-mail: not sent eventId=e1 count=2']);
});

it('metrics are omitted, and other output is printed unchanged', () => {
  const { lines, log } = buildLog();

  log.output('send-mail', '{"_aws":{"Timestamp":1},"Sent":1}\nplain text\n{broken\n');

  expect(lines).toEqual(['send-mail: plain text', 'send-mail: {broken']);
});

it('a failure is printed with the function, the error name, the event and the stack', () => {
  const { lines, log } = buildLog();
  const failure = new FunctionFailed('send-mail', 'error', {
    name: 'TypeError',
    at: ['at sendMail (index.mjs:1:2)'],
    cause: 'RangeError',
  });

  log.failure('send-mail', failure, ['event e1']);

  expect(lines).toEqual([
    '✗ send-mail threw TypeError (cause: RangeError) while handling event e1',
    '    at sendMail (index.mjs:1:2)',
  ]);
});
