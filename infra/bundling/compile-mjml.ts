import { readFile } from 'node:fs/promises';
import mjml2html from 'mjml';

/** Compiles a mail's MJML file to HTML. Throws on everything that MJML's own validation finds. */
export async function compileMjml(path: string): Promise<string> {
  const { html } = await mjml2html(await readFile(path, 'utf8'), {
    filePath: path,
    validationLevel: 'strict',
    keepComments: false,
  });
  return html;
}
