import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import mjml2html from 'mjml';

/**
 * Compiles an MJML template to HTML, leaving its mustache tags in place. Used only by the bundler and the test runner,
 * because MJML itself is too large for a Lambda function. Throws when the template is invalid.
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

/** The partials that templates include; a change to any of them affects every template. */
export async function templateParts(file: string): Promise<string[]> {
  const folder = join(dirname(file), 'parts');
  return (await readdir(folder)).map((name) => join(folder, name));
}
