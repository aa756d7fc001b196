import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import mjml2html from 'mjml';

/**
 * Compiles an MJML template to HTML that still has its mustaches. Used only when bundling and by the test runner: MJML
 * itself is too large for a function. Throws when the template is invalid.
 */
export async function compileMjml(file: string): Promise<string> {
  const { html } = await mjml2html(await readFile(file, 'utf8'), {
    filePath: file,
    ignoreIncludes: false,
    includePath: dirname(file),
    validationLevel: 'strict',
    keepComments: false,
    // Without this, MJML links to fonts on another host.
    fonts: {},
  });
  return html.replaceAll(/^\s+/gm, '');
}

/** The parts that templates include; a change to any of them changes every template. */
export async function templateParts(file: string): Promise<string[]> {
  const folder = join(dirname(file), 'parts');
  return (await readdir(folder)).map((name) => join(folder, name));
}
