// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { joinExamples } from '../../../../shared/routes/examples/joining-examples.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { problemTypes } from '../../../../shared/requests/problem-types.ts';
import { proofHeader } from '../../../../shared/requests/proof-header.ts';
import { requestNewLinkRoute } from '../../../../shared/routes/mail/request-new-link.ts';
import { aboutLinkTexts } from '../../../../web/texts/about-link.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { tokenPages } from './token-pages.ts';

const { id } = responseExamples.registration;
const refusals = ['link-missing', 'link-damaged', 'link-expired', 'link-revoked', 'link-foreign'];
let page: OpenedPage;

const open = (address: string) => {
  window.sessionStorage.clear();
  page = new OpenedPage(`${address}#${'a'.repeat(26)}`);
};
/** Makes every later request fail with this problem, as when the API refuses a token. */
const refuse = (type: string) => {
  const { status, title } = problemTypes[type as keyof typeof problemTypes];
  const body = JSON.stringify({ type: `/problems/${type}`, title, status });
  vi.stubGlobal(
    'fetch',
    async () =>
      new Response(body, { status, headers: { 'content-type': 'application/problem+json' } }),
  );
};

/** Stands in for the worker that solves challenges; solving them is tested elsewhere. */
class WorkerStandIn {
  private listener: (message: { readonly data: unknown }) => void = () => undefined;

  addEventListener(kind: string, listener: typeof this.listener): void {
    if (kind === 'message') this.listener = listener;
  }

  postMessage(): void {
    this.listener({ data: { solution: { counter: 1, derivedKey: 'ab' } } });
  }

  terminate(): void {}
}
/**
 * Makes the API refuse later requests for a new link unless they contain a proof of work. Returns a list that collects
 * the proof in each request; null if there was none.
 */
const askForWork = () => {
  const proofs: (string | null)[] = [];
  vi.stubGlobal('Worker', WorkerStandIn);
  new ApiStandIn().start();
  const respond = globalThis.fetch;
  vi.stubGlobal('fetch', async (address: string, request: RequestInit) => {
    if (!address.endsWith(requestNewLinkRoute.path)) return respond(address, request);
    const proof = new Headers(request.headers).get(proofHeader);
    proofs.push(proof);
    const { status, title } = problemTypes['work-needed'];
    const challenge = { parameters: {}, signature: 'ab' };
    return proof === null
      ? Response.json({ type: '/problems/work-needed', title, status, challenge }, { status })
      : Response.json(requestNewLinkRoute.response.example);
  });
  return proofs;
};

afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

describe('A new link', () => {
  it.each(tokenPages)('is offered at the end of %s', async (address) => {
    new ApiStandIn().start();
    open(address);

    await page.press(aboutLinkTexts.newLink.start);

    expect((await page.find<HTMLInputElement>('#email')).type).toBe('email');
  });

  it.each(tokenPages.flatMap((address) => refusals.map((refusal) => [address, refusal] as const)))(
    'is offered by %s if the API says %s',
    async (address, refusal) => {
      refuse(refusal);
      open(address);

      await page.find(
        'h1',
        ({ textContent }) =>
          textContent === problemTypes[refusal as keyof typeof problemTypes].title,
      );

      expect((await page.find<HTMLInputElement>('#email')).type).toBe('email');
    },
  );

  it('is offered once to an asker who opens the page of the coordinator', async () => {
    const asker = {
      ...joinExamples.received,
      reader: 'asker',
      confirmBy: joinExamples.requested.confirmBy,
      alsoWaiting: [],
    };
    new ApiStandIn({ showJoinRequest: asker }).start();
    open(`/verzoek/${id}`);

    await page.find('h1', ({ textContent }) => textContent === problemTypes['link-foreign'].title);

    expect(document.querySelectorAll('[id="email"]')).toHaveLength(1);
    expect(document.body.textContent).not.toContain(aboutLinkTexts.title);
  });

  it('takes a proof of work when it has been asked for too often, which the page does by itself', async () => {
    personIsHere();
    refuse('link-expired');
    open(tokenPages[0] ?? '');
    await page.fill('email', 'naam@post.example');
    const proofs = askForWork();

    await page.press(aboutLinkTexts.newLink.action);

    await page.find('*', ({ textContent }) => textContent === aboutLinkTexts.newLink.done);
    expect(proofs).toEqual([null, expect.any(String)]);
  });

  it('is offered by every page that needs a token', () => {
    const needing = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.tsx') && /<BehindToken\b/.test(readFileSync(join('web', file), 'utf8')),
    );

    expect(needing).toHaveLength(tokenPages.length);
  });
});
