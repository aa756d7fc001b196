import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { withoutComments } from './source-files.ts';

interface Sink {
  readonly pattern: RegExp;
  /** The files to search; if omitted, all files. */
  readonly within?: RegExp;
}

/**
 * The places where the product inserts text that could be interpreted as markup or code. Each pattern finds every use,
 * whether or not the text is user input. React escapes what it renders, and every page is also tested as a whole.
 */
const sinks: Readonly<Record<string, Sink>> = {
  /** Parses a string as HTML, or runs it. */
  'HTML of a page': {
    pattern:
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTML\w*|srcdoc|srcDoc|createContextualFragment|parseFromString|document\.write|eval)\b|\bnew Function\b/,
  },
  /** Leaflet treats strings passed to these as HTML. */
  'HTML on the map': {
    pattern:
      /\b(bindTooltip|bindPopup|setTooltipContent|setPopupContent|openPopup|openTooltip|setContent|divIcon|DivIcon|setPrefix|addAttribution|attribution:)/,
    within: /^web\//,
  },
  attribute: {
    pattern: /\.setAttribute(NS)?\(|\.(href|src|action|formAction|style) = /,
    within: /^(web|local)\//,
  },
  template: { pattern: /\b[Mm]ustache\.render\(/ },
  /** Tags of mustache and MJML whose values are not escaped. */
  'unescaped value': { pattern: /\{\{\{|\{\{\s*&|<mj-raw|<mj-html-attribute/ },
  'markup made from strings': {
    pattern: /`[^`]*<\/?[a-z!?][^`]*\$\{|`[^`]*\$\{[^`]*<\/?[a-z]/,
  },
  'header of a mail': { pattern: /\bMailComposer\(|\bSendRawEmailCommand\(|\bSendEmailCommand\(/ },
  'header of a response': {
    pattern: /\b(writeHead|setHeader|appendHeader)\(|\bheaders(: Record<.*>)?(:| =) \{/,
    within: /^(shared\/http|functions|local\/inbox)\//,
  },
  log: {
    pattern: /\bpowertools\.\w+\(|\bconsole\.\w+\(|\bstd(out|err)\.write\(/,
    within: /^(shared|functions)\//,
  },
  spreadsheet: { pattern: /\bcsv\b|\bxlsx?\b|text\/tab-separated-values/i },
};

const product = /^(shared|functions|web|local|infra\/constructs)\/.*\.(tsx?|js|html|mjml|txt|svg)$/;

/** Every use of a sink in the product, as the path of its file and the kind of sink, such as `web/map.ts: template`. */
export function sinksInProduct(): string[] {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => product.test(path) && existsSync(path));
  return files.flatMap((path) => sinksIn(path, readFileSync(path, 'utf8')));
}

/** The sinks in one file, ignoring its comments. */
export function sinksIn(path: string, text: string): string[] {
  const code = /\.(tsx?|js)$/.test(path) ? withoutComments(text) : text;
  return Object.entries(sinks)
    .filter(([, { pattern, within }]) => pattern.test(code) && (within?.test(path) ?? true))
    .map(([kind]) => `${path}: ${kind}`);
}
