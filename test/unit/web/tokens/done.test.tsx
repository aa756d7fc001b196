// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { tokenPageTexts } from '../../../../web/texts/token-pages.ts';
import { Done } from '../../../../web/tokens/done.tsx';
import { Opened } from '../../../support/site/opened.tsx';

let opened: Opened;
afterEach(() => opened.close());

it('A page where nothing is left to do says what was done, and leads on to the overview', async () => {
  opened = new Opened();

  await opened.show(<Done title="De groep is gestopt" text="U krijgt een mail." />);

  expect(document.querySelector('h1')?.textContent).toBe('De groep is gestopt');
  expect(document.querySelector('.utrecht-alert')?.textContent).toBe('U krijgt een mail.');
  const link = document.querySelector('a');
  expect([link?.getAttribute('href'), link?.textContent]).toEqual([
    '/groepen',
    tokenPageTexts.toOverview,
  ]);
});
