import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileMjml, templateParts } from '../../../../../shared/mail/mjml/compile-mjml.ts';

const templates = join(import.meta.dirname, '../../../../../shared/mail/templates');

describe('compiling templates', () => {
  it('produces HTML with the mustache tags still in place', async () => {
    const html = await compileMjml(join(templates, 'question.mjml'));

    expect(html).toContain('{{question.from}}');
    expect(html).toContain('{{#question.lines}}{{text}}{{#more}}<br>{{/more}}{{/question.lines}}');
    expect(html).not.toMatch(/<mj-/);
  });

  it('has a text template for every HTML template', async () => {
    const files = await readdir(templates);
    const kinds = (ending: string) =>
      files
        .filter((file) => file.endsWith(ending))
        .map((file) => basename(file, ending))
        .toSorted();

    expect(kinds('.mjml')).toEqual(
      expect.arrayContaining(['confirm-address', 'join-request', 'starter-kit']),
    );
    expect(kinds('.txt')).toEqual(kinds('.mjml'));
  });

  it('lists the partials, so that a change in one rebuilds the letters', async () => {
    const parts = await templateParts(join(templates, 'question.mjml'));

    expect(parts.map((part) => basename(part)).toSorted()).toEqual([
      'footer.mjml',
      'footer.txt',
      'header.mjml',
      'link.mjml',
      'picture.mjml',
    ]);
  });

  it('refuses a template with an error', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mjml-'));
    const file = join(folder, 'wrong.mjml');
    await writeFile(file, '<mjml><mj-body><mj-texd>x</mj-texd></mj-body></mjml>');

    const compiling = compileMjml(file);

    await expect(compiling).rejects.toThrow(/mj-texd/);
    await rm(folder, { recursive: true });
  });
});
