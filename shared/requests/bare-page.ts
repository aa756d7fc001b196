/** Text and a link; the text is escaped, so it may be anything. */
interface BarePage {
  readonly title: string;
  readonly text: string;
  readonly link: { readonly href: string; readonly label: string };
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * A page for somebody whose browser followed a link to the API, which could not do what the link is for. It has no
 * scripts or styles, because the API's headers allow none.
 */
export function barePage({ title, text, link }: BarePage): string {
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)} - Buurtkring</title>
  </head>
  <body>
    <main>
      <h1>${escapeHtml(title)}</h1>
      <p>${escapeHtml(text)}</p>
      <p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>
    </main>
  </body>
</html>
`;
}
