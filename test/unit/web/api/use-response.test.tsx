// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ApiResponse, Problem } from '../../../../web/api/call.ts';
import { useResponse } from '../../../../web/api/use-response.ts';
import { Opened, settled } from '../../../support/site/opened.tsx';

type Request = () => Promise<ApiResponse<string>>;

let opened: Opened;
/** For each request so far, in order, a function that completes it. */
let finish: ((response: string | Problem) => Promise<void>)[];

beforeEach(() => {
  opened = new Opened();
  finish = [];
});
afterEach(() => opened.close());

const requestOf = (): Request => () =>
  new Promise((resolve) => {
    finish.push((response) =>
      settled(() =>
        resolve(
          typeof response === 'string'
            ? { ok: true, value: response }
            : { ok: false, problem: response },
        ),
      ),
    );
  });

function Reader({ request }: { request: Request }) {
  const { response, reload } = useResponse(request);
  const shown = response?.ok ? response.value : response?.problem.title;
  return <button onClick={reload}>{shown ?? 'waiting'}</button>;
}
const text = () => document.querySelector('button')?.textContent;

it('A page shows what it asked for once it arrives, and asks once', async () => {
  const request = requestOf();
  await opened.show(<Reader request={request} />);
  expect(text()).toBe('waiting');

  await finish[0]?.('first');
  await opened.show(<Reader request={request} />);

  expect(text()).toBe('first');
  expect(finish).toHaveLength(1);
});

it('A page that reads again keeps what it shows until the new response arrives', async () => {
  await opened.show(<Reader request={requestOf()} />);
  await finish[0]?.('first');

  await settled(() => document.querySelector('button')?.click());
  expect(text()).toBe('first');
  await finish[1]?.('second');

  expect(text()).toBe('second');
});

it('A page that could not be read waits again while the request is repeated', async () => {
  await opened.show(<Reader request={requestOf()} />);
  await finish[0]?.({ kind: 'offline', title: 'Geen verbinding', fields: [] });
  expect(text()).toBe('Geen verbinding');

  await settled(() => document.querySelector('button')?.click());
  expect(text()).toBe('waiting');
  await finish[1]?.('second');

  expect(text()).toBe('second');
});

it('A page that asks for something else never shows what it asked for before', async () => {
  await opened.show(<Reader request={requestOf()} />);
  await finish[0]?.('old');
  await opened.show(<Reader request={requestOf()} />);
  expect(text()).toBe('waiting');

  await opened.show(<Reader request={requestOf()} />);
  await finish[2]?.('new');
  await finish[1]?.('old');

  expect(text()).toBe('new');
});
