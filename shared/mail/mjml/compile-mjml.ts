import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import mjml2html from 'mjml';

/** The folder from which templates include the parts that letters share, such as `parts/header.mjml`. */
const includePath = join(import.meta.dirname, '..');

/**
 * Compiles an MJML template to HTML, leaving its mustache tags in place. Used only by the bundler and the test runner,
 * because MJML itself is too large for a Lambda function. Throws if the template is invalid.
 */
export async function compileMjml(file: string): Promise<string> {
  const { html } = await mjml2html(await readFile(file, 'utf8'), {
    // MJML looks for included files in the folder of this path.
    filePath: includePath,
    ignoreIncludes: false,
    validationLevel: 'strict',
    keepComments: false,
    // Without this, MJML links to fonts on another host.
    fonts: {},
  });
  return html.replaceAll(/^\s+/gm, '');
}

/** The parts that letters share; a change to any of them affects every letter. */
export async function templateParts(): Promise<string[]> {
  const folder = join(includePath, 'parts');
  return (await readdir(folder)).map((name) => join(folder, name));
}
