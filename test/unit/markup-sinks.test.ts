import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sinksIn, sinksInProduct } from '../support/markup-sinks.ts';

/** A test file, and the title of the test in it that passes hostile text to the sink. */
type Trial = readonly [file: string, title: string];

const map: Trial = ['test/unit/web/map/names-on-the-map.test.tsx', '%s is only text'];
const letters: Trial = [
  'test/unit/functions/mail/send-mail/letter-writer.test.ts',
  'makes no element, attribute or tag of what somebody typed',
];

/** Every sink that user input can reach, with its test. */
const tried: Readonly<Record<string, Trial>> = {
  'web/map/area-layer.tsx: HTML on the map': map,
  'web/map/background.tsx: HTML on the map': map,
  'web/map/region-map.tsx: HTML on the map': map,
  'web/map/region-map.tsx: attribute': map,
  'shared/mail/render.ts: template': letters,
  'shared/mail/ses-mailer.ts: header of a mail': [
    'test/unit/shared/mail/ses-mailer.test.ts',
    'Groep\\r\\nBcc: ander@post.example',
  ],
  'shared/mail/area-drawing.ts: markup made from strings': [
    'test/unit/shared/mail/area-drawing.test.ts',
    'has no text, because no fonts are available where it is rendered',
  ],
  'shared/runtime/logger.ts: log': [
    'test/unit/shared/runtime/logger.test.ts',
    'A line of the log cannot be split by what is in it',
  ],
  'local/inbox/pages.ts: template': [
    'test/unit/local/inbox/hostile-mail.test.ts',
    'the %s shows what somebody typed as text',
  ],
  'web/desk/worklist/export-button.tsx: spreadsheet': [
    'test/unit/web/desk/csv.test.ts',
    'does not let a spreadsheet calculate %j',
  ],
  'local/inbox/inbox.ts: markup made from strings': [
    'test/integration/local/mail.test.ts',
    'is never interpreted as markup in the inbox, and is shown under a strict policy',
  ],
};

/** Sinks that no user input can reach, each with the reason. */
const ours: Readonly<Record<string, string>> = {
  'web/components/save-as.ts: attribute':
    'the URL of a file that the browser holds, and a file name of our own',
  'web/map/handle.tsx: HTML on the map': 'the icon of a corner has a class, and no content',
  'web/texts/overview.ts: HTML on the map': 'the attribution of the map is our own text',
  'web/texts/page-template.ts: markup made from strings': 'contacts of the region, at build time',
  'shared/mail/parts/header.mjml: unescaped value': 'three elements of the head, without values',
  'functions/overview/show-group/handler.ts: header of a response': 'a constant',
  'functions/overview/show-network/handler.ts: header of a response': 'a constant',
  'shared/http/open-data-response.ts: header of a response': 'constants, and a digest of the body',
  'shared/http/problem.ts: header of a response': 'constants, and the headers of refusals',
  'shared/requests/bare-page.ts: markup made from strings':
    'titles and details of problems, and a path of the desk, escaped',
  'shared/http/problem-page.ts: header of a response': 'constants, and the headers of refusals',
  'shared/http/refusals.ts: header of a response': 'a number of seconds',
  'shared/http/route.ts: header of a response': 'constants, and the headers listed here',
  'shared/http/sign-in-response.ts: header of a response':
    'an address at a provider, or a path of the desk in one fixed form',
  'local/inbox/inbox.ts: header of a response': 'constants',
  'local/mail/ses-actions.ts: header of a mail': 'a type of request that it recognises',
  'local/edge/origins.ts: markup made from strings': 'error codes of the bucket',
  'local/provider/pages.ts: template': 'names of examples and errors, escaped',
  'local/template/resolver.ts: markup made from strings': 'an error about the template',
};

describe('Every place where text could become markup, a header or a line of a log', () => {
  it('is tried with hostile text, or gets only text of our own', () => {
    expect(sinksInProduct().toSorted()).toEqual(
      [...Object.keys(tried), ...Object.keys(ours)].toSorted(),
    );
  });

  it.each(Object.entries(tried))('%s is tried by a test that exists', (_sink, [file, title]) => {
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(title);
  });
});

describe('The search for such places finds', () => {
  it.each([
    ['web/a.tsx', 'box.innerHTML = name', 'HTML of a page'],
    ['web/a.tsx', '<p dangerouslySetInnerHTML={{ __html: name }} />', 'HTML of a page'],
    ['web/a.tsx', 'layer.setTooltipContent(name)', 'HTML on the map'],
    ['web/a.ts', "link.setAttribute('href', website)", 'attribute'],
    ['shared/a.ts', 'const svg = `<text>${name}</text>`', 'markup made from strings'],
    ['functions/a/letter.mjml', '<mj-text>{{{name}}}</mj-text>', 'unescaped value'],
    ['functions/a/letter.txt', '{{& name}}', 'unescaped value'],
    ['functions/a.ts', 'headers: { location: address }', 'header of a response'],
    ['shared/a.ts', 'console.log(name)', 'log'],
    ['functions/a.ts', "type: 'text/csv'", 'spreadsheet'],
  ])('in %s: %s', (path, text, kind) => {
    expect(sinksIn(path, text)).toEqual([`${path}: ${kind}`]);
  });

  it('nothing in a comment', () => {
    expect(sinksIn('web/a.ts', '// never use innerHTML\n/** nor bindTooltip(name) */\n')).toEqual(
      [],
    );
  });
});
