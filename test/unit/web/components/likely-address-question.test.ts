// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { formTexts } from '../../../../web/texts/form.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';

vi.mock('../../../../web/components/likely-address.ts', () => ({
  likelyAddress: (address: string) =>
    address === 'naam@adrse.example' ? 'naam@adres.example' : undefined,
}));

const { question, yes } = formTexts.likelyAddress;
let page: OpenedPage | undefined;
afterEach(() => {
  page?.close();
  vi.unstubAllGlobals();
});

it('A form asks about an address with a typing error, and corrects it', async () => {
  new ApiStandIn().start();
  page = new OpenedPage('/groepen/LS-7KQ4M/meedoen');
  await page.fill('email', 'naam@adrse.example');
  await page.find('output', ({ textContent }) =>
    textContent.includes(question('naam@adres.example')),
  );

  await page.press(yes);

  const { value } = await page.find<HTMLInputElement>('#email');
  expect(value).toBe('naam@adres.example');
  expect(document.body.textContent).not.toContain(yes);
});
