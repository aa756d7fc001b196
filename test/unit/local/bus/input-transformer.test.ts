import { expect, it } from 'vitest';
import { compileTransformer } from '../../../../local/bus/input-transformer.ts';

const event = {
  id: 'e1',
  detail: { mail: { messageId: 'm"1' }, bounce: { bounceType: 'Permanent' }, count: 2 },
};

it('a placeholder outside quotation marks is filled with JSON, and inside them with text', () => {
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

it('fields that the template does not name are left out of the message', () => {
  const transform = compileTransformer(
    { InputPathsMap: { id: '$.id' }, InputTemplate: '{"id":<id>}' },
    'a rule',
  );

  const message = transform({ ...event, recipient: 'canary@post.example' });

  expect(message).toBe('{"id":"e1"}');
});

it('an unsupported path stops the start', () => {
  expect(() =>
    compileTransformer({ InputPathsMap: { id: '$.a[*].b' }, InputTemplate: '<id>' }, 'the rule r'),
  ).toThrow(/the rule r.*\[\*\]/);
});
