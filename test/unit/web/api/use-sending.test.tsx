// @vitest-environment happy-dom
import { useEffect } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { Attempt } from '../../../../web/api/attempt.ts';
import type { ApiResponse, Problem } from '../../../../web/api/call.ts';
import { useSending, type Sending } from '../../../../web/api/use-sending.ts';
import { Opened, settled } from '../../../support/site/opened.tsx';

const body = z.object({ name: z.string('Vul een naam in.').min(1, 'Vul een naam in.') });
type Body = z.infer<typeof body>;
type Options = Parameters<typeof useSending<Body, string>>[0];

let opened: Opened;
let sending: Sending;
/** The requests that have been sent, with a function that responds to each. */
let sent: { body: Body; key: string; respond: (response: ApiResponse<string>) => Promise<void> }[];
const onDone = vi.fn<(value: string, sent: Body) => void>();

beforeEach(() => {
  opened = new Opened();
  sent = [];
  onDone.mockReset();
});
afterEach(() => opened.close());

const send: Options['send'] = (sentBody, key) =>
  new Promise((resolve) => {
    const respond = (response: ApiResponse<string>) => settled(() => resolve(response));
    sent.push({ body: sentBody, key, respond });
  });

function Form(options: Partial<Options>) {
  const current = useSending<Body, string>({ schema: body, send, onDone, ...options });
  useEffect(() => {
    sending = current;
  });
  return null;
}
const show = (options: Partial<Options> = {}) => opened.show(<Form {...options} />);
const press = (values: unknown) => settled(() => sending.submit(values));
const done = { ok: true, value: 'LS-7KQ4M' } as const;
const refusedWith = (problem: Partial<Problem>) =>
  ({
    ok: false,
    problem: { kind: 'offline', title: 'Geen verbinding', fields: [], ...problem },
  }) as const;

it('A form that is not filled in says so at the field, and sends nothing', async () => {
  await show();
  expect([sending.fields, sending.attempt, sending.busy]).toEqual([[], 0, false]);

  await press({});

  expect(sending.messageAt('name')).toBe('Vul een naam in.');
  expect(sending.messageAt('email')).toBeUndefined();
  expect([sending.attempt, sending.busy, sent.length]).toEqual([1, false, 0]);
});

it('The errors are announced again at each press, even if they are the same', async () => {
  await show();

  await press({});
  await press({});

  expect(sending.attempt).toBe(2);
});

it('A form that is filled in is sent, and the page continues with the response', async () => {
  await show();
  await press({});

  await press({ name: 'Vaart' });
  expect([sending.busy, sending.fields]).toEqual([true, []]);
  await sent[0]?.respond(done);

  expect(sent.map((one) => one.body)).toEqual([{ name: 'Vaart' }]);
  expect(onDone.mock.calls).toEqual([['LS-7KQ4M', { name: 'Vaart' }]]);
  expect([sending.busy, sending.problem]).toEqual([false, undefined]);
});

it('A second press while a form is being sent does nothing', async () => {
  await show();

  await settled(() => {
    sending.submit({ name: 'Vaart' });
    sending.submit({ name: 'Vaart' });
  });
  await press({ name: 'Vaart' });

  expect(sent).toHaveLength(1);
});

it('A form can be sent again after a refusal, with the same key while it is the same', async () => {
  await show();
  await press({ name: 'Vaart' });
  await sent[0]?.respond(refusedWith({}));
  expect([sending.problem?.title, sending.busy, sending.attempt]).toEqual([
    'Geen verbinding',
    false,
    1,
  ]);

  await press({ name: 'Vaart' });
  expect(sending.problem).toBeUndefined();
  await sent[1]?.respond(refusedWith({}));
  await press({ name: 'Kanaal' });

  const [first, second, third] = sent.map(({ key }) => key);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

it('What the API refuses is shown at the field', async () => {
  await show();
  await press({ name: 'Vaart' });

  await sent[0]?.respond(refusedWith({ fields: [{ field: 'name', message: 'Kies een andere.' }] }));

  expect(sending.messageAt('name')).toBe('Kies een andere.');
  expect(onDone).not.toHaveBeenCalled();
});

it('Nothing is left of a refusal once the form has been changed', async () => {
  await show();
  await press({ name: 'Vaart' });
  await sent[0]?.respond(refusedWith({ fields: [{ field: 'name', message: 'Kies een andere.' }] }));

  await settled(() => sending.clear());

  expect([sending.fields, sending.problem]).toEqual([[], undefined]);
});

it.each([
  ['its own', true, undefined, 0],
  ['the usual', false, 'Geen verbinding', 1],
])('A page shows a refusal in %s way', async (_whose, handled, title, attempt) => {
  const onRefused = vi.fn<() => boolean>().mockReturnValue(handled);
  await show({ onRefused });
  await press({ name: 'Vaart' });

  await sent[0]?.respond(refusedWith({}));

  expect(onRefused).toHaveBeenCalledOnce();
  expect([sending.problem?.title, sending.attempt]).toEqual([title, attempt]);
});

it('A form that survives a reload sends the same request with the key from before', async () => {
  const attempts: Attempt[] = [];
  await show({ onAttempt: (made) => void attempts.push(made) });
  await press({ name: 'Vaart' });
  opened.close();
  opened = new Opened();

  await show({ lastAttempt: attempts[0] });
  await press({ name: 'Vaart' });

  expect(sent[1]).toMatchObject({ body: { name: 'Vaart' }, key: sent[0]?.key });
  expect(attempts).toEqual([{ key: sent[0]?.key, body: '{"name":"Vaart"}' }]);
});
