import type { Page } from 'playwright-core';

const words = { done: 'the robot is done', refusal: 'Druk zelf op de knop' };

/**
 * What a scanner with a browser does on a page without a person: by script it fills in every field, ticks every choice,
 * clicks every button and submits every form, and does so again on what appears then. To be called before the page is
 * opened: what a test evaluates in a page counts as a person for the browser. Answers what waits until the robot is done,
 * and tells whether the page asked for a person meanwhile.
 */
export async function sendRobot(page: Page): Promise<() => Promise<boolean>> {
  await page.addInitScript(pressEverything, words);
  const last = page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith(words.done),
    timeout: 60_000,
  });
  return async () => {
    const message = await last;
    await page.waitForLoadState('networkidle');
    return message.text().endsWith(words.refusal);
  };
}

/** Runs in the page, so it takes nothing from here but these words. */
function pressEverything({ done, refusal }: typeof words): void {
  let told = '';
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const rest = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 80));
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const fill = (input: HTMLInputElement | HTMLTextAreaElement): void => {
    // Past React's own setter, so that the page believes that it was typed.
    const prototype =
      input instanceof HTMLTextAreaElement
        ? HTMLTextAreaElement.prototype
        : HTMLInputElement.prototype;
    Reflect.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(
      input,
      'Een robot vulde dit in.',
    );
    for (const kind of ['input', 'change']) input.dispatchEvent(new Event(kind, { bubbles: true }));
  };
  const press = async (): Promise<void> => {
    for (let times = 0; times < 2; times += 1) {
      const choices = document.querySelectorAll<HTMLElement>(
        'main input[type=radio], main input[type=checkbox], main label',
      );
      for (const choice of [undefined, ...choices]) {
        choice?.click();
        await rest();
        document
          .querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
            'main textarea, main input[type=text], main input:not([type])',
          )
          .forEach(fill);
        await rest();
        // One after the other: a button can show another page, with buttons of its own.
        for (const act of document.querySelectorAll<HTMLElement>('main button, main form')) {
          if (act instanceof HTMLFormElement) act.requestSubmit();
          else act.click();
          await rest();
          if (document.body.textContent.includes(refusal)) told = refusal;
        }
      }
    }
    console.log(`${done} ${told}`);
  };
  if (location.protocol !== 'about:')
    addEventListener('load', () => void setTimeout(() => void press(), 1_500));
}

/** Sends every form of a page to where it points, as a scanner does that runs no scripts. Answers the statuses of the POSTs. */
export async function submitForms(page: Page): Promise<readonly number[]> {
  const targets = await page.evaluate(() =>
    [location.href, ...[...document.forms].map(({ action }) => action)].map(
      (address) => address.split('#')[0] ?? '',
    ),
  );
  const token = new URL(page.url()).hash.slice(1);
  const sent = [...new Set(targets)].map(async (address) => {
    await fetch(`${address}?besluit=goedkeuren&token=${token}`);
    const body = new URLSearchParams({
      decision: 'approve',
      answer: 'accepted',
      state: 'full',
      token,
    });
    return (await fetch(address, { method: 'POST', body })).status;
  });
  return Promise.all(sent);
}
