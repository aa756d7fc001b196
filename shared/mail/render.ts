import Mustache from 'mustache';
import footer from './parts/footer.txt';

/** Control characters, line separators, and characters that change the text direction. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** Puts a value on one line: each run of unprintable characters, such as a line break, becomes a space. */
export function oneLine(value: string): string {
  return value.replaceAll(unprintable, ' ').trim();
}

/** Fills an HTML template; values are always rendered as plain text. */
export function renderHtml(template: string, view: object): string {
  return Mustache.render(template, view, undefined, {
    escape: (value) => Mustache.escape(oneLine(String(value))),
  });
}

/** Fills a plain-text template; a value cannot start a new line. */
export function renderText(template: string, view: object): string {
  const text = Mustache.render(
    template,
    view,
    { footer },
    { escape: (value) => oneLine(String(value)) },
  );
  return text.replaceAll(/\n{3,}/g, '\n\n');
}
