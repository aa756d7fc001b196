import type { Page } from 'playwright-core';

const texts = { done: 'the robot is done', refusal: 'Druk zelf op de knop' };

/**
 * Uses a script to do what a mail scanner with a browser does on a page: fills in every field, ticks every choice,
 * clicks every button and submits every form, then does the same with whatever appears. Call this before opening the
 * page, because the browser treats scripts evaluated by a test as user activation. Returns a function that waits until
 * the robot is done, and resolves to true if the page showed the message that a person must press the button.
 */
export async function sendRobot(page: Page): Promise<() => Promise<boolean>> {
  await page.addInitScript(pressEverything, texts);
  const last = page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith(texts.done),
    timeout: 180_000,
  });
  return async () => {
    const message = await last;
    await page.waitForLoadState('networkidle');
    return message.text().endsWith(texts.refusal);
  };
}

/** Runs in the page, where this module is not available, so everything that it needs is passed as an argument. */
function pressEverything({ done, refusal }: typeof texts): void {
  let shown = '';
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const rest = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 80));
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const fill = (input: HTMLInputElement | HTMLTextAreaElement): void => {
    // Bypasses React's own setter, so that React treats the value as typed text.
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
  // On a busy machine, the message appears later than the next press, which can make it disappear again.
  const watch = (): void =>
    new MutationObserver(() => {
      if (document.body.textContent.includes(refusal)) shown = refusal;
    }).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  const fields = 'main textarea, main input[type=text], main input:not([type])';
  const targets =
    'main input[type=radio], main input[type=checkbox], main label, main button, main form';
  // A button can bring up another page with its own buttons, and another button can bring back the first page, so the
  // robot looks at the page again after every press, and then presses what it has pressed least often.
  const times = new Map<string, number>();
  const timesPressed = (target: HTMLElement): number => times.get(nameOf(target)) ?? 0;
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const nameOf = (target: HTMLElement): string =>
    [target.tagName, target.id, target.getAttribute('value'), target.textContent].join(' ');
  const press = async (): Promise<void> => {
    watch();
    for (let rests = 0; rests < 300 && !document.querySelector('main button'); rests += 1)
      await rest();
    for (let presses = 0; presses < 300; presses += 1) {
      document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields).forEach(fill);
      await rest();
      const [next] = [...document.querySelectorAll<HTMLElement>(targets)].toSorted(
        (one, other) => timesPressed(one) - timesPressed(other),
      );
      if (!next || timesPressed(next) > 1) break;
      times.set(nameOf(next), timesPressed(next) + 1);
      if (next instanceof HTMLFormElement) next.requestSubmit();
      else next.click();
      await rest();
    }
    for (let rests = 0; rests < 10; rests += 1) await rest();
    console.log(`${done} ${shown}`);
  };
  if (location.protocol !== 'about:')
    addEventListener('load', () => void setTimeout(() => void press(), 1_500));
}

/**
 * Submits every form on a page to its target, as a scanner that does not run scripts would. Returns the statuses of the
 * POST requests.
 */
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
