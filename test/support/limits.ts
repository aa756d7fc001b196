import { sourceFiles } from './source-files.ts';

/** The parts of the product that define limits: numbers at which something is refused, ends, waits or is left out. */
const holders =
  /^(shared\/(auth|domain|http|regions|requests|runtime|store)|functions|infra\/constructs)\//;
/** Files that contain a region's data; the numbers in them are not limits. */
const data = /^shared\/regions\/(bel|langstraat)(-neighbourhoods)?\.ts$/;

const number = String.raw`\d[\d_.]*`;
const term = String.raw`(?:${number}|retentionTerms\.[\w.]+|\w+ [-+*/] ${number})(?: [-+*/] ${number})*`;
/** A constant that is a number, a term, a list of numbers, or an object with a number in one of its first lines. */
const constant = new RegExp(
  String.raw`^(?:export )?const (\w+) =\s+(?:${term}(?: as const)?;|\[${number}, |\{ [^\n]*: ${number}[^\n]*\}(?: as const)?;|\{\n(?:[^\n]*\n){0,6}?[^\n]*: (?:\{[^\n]*: )?${number})`,
  'gm',
);

/**
 * Every limit of the product, as the path of its file and the name of its constant, such as `shared/a.ts: mostPresses`.
 */
export function limitsInProduct(): string[] {
  return sourceFiles()
    .filter(({ path }) => holders.test(path) && !data.test(path))
    .flatMap(({ path, text }) => limitsIn(path, text));
}

/** The limits that a file declares, each as `path: name`. */
export function limitsIn(path: string, text: string): string[] {
  return Array.from(text.matchAll(constant), ([, name = '']) => `${path}: ${name}`);
}
