/** The parts of the page where hostile text was interpreted as markup or code. */
export function markupOnPage(): string[] {
  const elements = [...document.body.querySelectorAll('*')];
  const owned = elements.filter((element) =>
    element.matches('.owned, script, iframe, object, embed, use, base, img[src="x"]'),
  );
  const handlers = elements.filter(({ attributes }) =>
    [...attributes].some(({ name }) => name.toLowerCase().startsWith('on')),
  );
  const addresses = elements.filter((element) =>
    ['href', 'src', 'action', 'formaction', 'xlink:href'].some((name) =>
      /^\s*(javascript|data:text|vbscript)/i.test(element.getAttribute(name) ?? ''),
    ),
  );
  return [...owned, ...handlers, ...addresses].map(({ outerHTML }) => outerHTML.slice(0, 200));
}
