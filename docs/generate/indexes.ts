import { format, resolveConfig } from 'prettier';
import { eventIndex } from './event-index.ts';
import { letterIndex, letterRuleIndex, letterWordingIndex } from './letter-indexes.ts';
import { routeIndex } from './route-index.ts';

const indexes = {
  'events/index.ts': eventIndex,
  'functions/mail/send-mail/letters/index.ts': letterIndex,
  'functions/mail/send-mail/letters/rules.ts': letterRuleIndex,
  'functions/mail/send-mail/letters/wordings.ts': letterWordingIndex,
  'shared/routes/index.ts': routeIndex,
} as const;

/** The paths of the source files that list what is declared in the folders next to them. */
export const indexPaths = Object.keys(indexes) as (keyof typeof indexes)[];

/** Generates the index at the given path. Imports none of the listed files, so an outdated index does no harm. */
export async function indexText(path: keyof typeof indexes): Promise<string> {
  const layout = await resolveConfig(path);
  return format(indexes[path](), { ...layout, filepath: path });
}
