import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileMjml, templateParts } from '../../../../../shared/mail/mjml/compile-mjml.ts';

const letters = join(import.meta.dirname, '../../../../../functions/mail/send-mail/letters');

describe('compiling templates', () => {
  it('produces HTML with the mustache tags still in place', async () => {
    const html = await compileMjml(join(letters, 'question', 'letter.mjml'));

    expect(html).toContain('{{question.from}}');
    expect(html).toContain('{{#question.lines}}{{text}}{{#more}}<br>{{/more}}{{/question.lines}}');
    expect(html).not.toMatch(/<mj-/);
  });

  it('has an HTML and a text template in the folder of every letter', async () => {
    const files = await readdir(letters, { recursive: true });
    const folders = files.filter((file) => !file.includes('.'));

    expect(folders).toEqual(
      expect.arrayContaining(['confirm-address', 'join-request', 'starter-kit']),
    );
    expect(files).toEqual(
      expect.arrayContaining(
        folders.flatMap((letter) => [join(letter, 'letter.mjml'), join(letter, 'letter.txt')]),
      ),
    );
  });

  it('lists the parts that letters share, so that a change in one rebuilds the letters', async () => {
    const parts = await templateParts();

    expect(parts.map((part) => basename(part)).toSorted()).toEqual([
      'desk-link.mjml',
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
