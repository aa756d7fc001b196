import { expect, it } from 'vitest';
import { compileTransformer } from '../../../../local/bus/input-transformer.ts';

const event = {
  id: 'e1',
  detail: { mail: { messageId: 'm"1' }, bounce: { bounceType: 'Permanent' }, count: 2 },
};

it('a field outside quotation marks goes into the message as JSON, inside them as text', () => {
  const transform = compileTransformer(
    {
      InputPathsMap: { id: '$.id', message: '$.detail.mail.messageId', count: '$.detail.count' },
      InputTemplate: '{"id":<id>,"words":"mail <message> of <id>","count":<count>}',
    },
    'a rule',
  );

  const message = transform(event);

  expect(JSON.parse(message)).toEqual({ id: 'e1', words: 'mail m"1 of e1', count: 2 });
});

it('what the template does not name does not reach the message', () => {
  const transform = compileTransformer(
    { InputPathsMap: { id: '$.id' }, InputTemplate: '{"id":<id>}' },
    'a rule',
  );

  const message = transform({ ...event, recipient: 'canary@post.example' });

  expect(message).toBe('{"id":"e1"}');
});

it('a path that is not plain stops the start', () => {
  expect(() =>
    compileTransformer({ InputPathsMap: { id: '$.a[*].b' }, InputTemplate: '<id>' }, 'the rule r'),
  ).toThrow(/the rule r.*\[\*\]/);
});
