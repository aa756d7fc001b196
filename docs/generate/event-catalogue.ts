import * as z from 'zod';
import { catalogue, eventSourcePrefix, eventType } from '../../events/catalogue.ts';
import { definitionOf, functionNames } from '../../infra/functions/index.ts';

type Definition = (typeof catalogue)[number];

const fieldSchema = z.object({
  type: z.string().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
});
const dataSchema = z.object({
  properties: z.record(z.string(), fieldSchema),
  required: z.array(z.string()).default([]),
});

/** The page docs/events.md: every event of the contract with its fields, its example and who hears it. */
export function eventCataloguePage(): string {
  return [
    '# Events',
    '',
    '<!-- Made by `npm run docs:events` from the schemas in events/; a test compares. Do not edit. -->',
    '',
    `Every event is a CloudEvent (NL GOV profile) in \`detail\`: \`source\` is \`${eventSourcePrefix}<region>\`, \`subject\` the id of the`,
    'group or person it is about, `time` in UTC, and `detail-type` the name of the event. `data` holds ids, codes, versions, choices and',
    'booleans only, never personal data: who wants more loads the state as it is now. A published event is a contract: fields are only',
    'added, and anything else is a new version.',
    '',
    '| event | when | heard by |',
    '|---|---|---|',
    ...catalogue.map(
      (definition) =>
        `| [${definition.name}](#${definition.name.toLowerCase()}) | ${definition.summary} | ${hearersOf(definition).join(', ') || '-'} |`,
    ),
    '',
    ...catalogue.flatMap(section),
  ].join('\n');
}

function section(definition: Definition): string[] {
  const { properties, required } = dataSchema.parse(z.toJSONSchema(definition.data));
  return [
    `## ${definition.name}`,
    '',
    `${definition.summary} Type \`${eventType(definition.name)}\`.`,
    '',
    '| field | holds |',
    '|---|---|',
    ...Object.entries(properties).map(
      ([name, field]) =>
        `| \`${name}\`${required.includes(name) ? '' : ' (optional)'} | ${held(field)} |`,
    ),
    '',
    '```json',
    JSON.stringify(definition.example),
    '```',
    '',
  ];
}

function held(field: z.infer<typeof fieldSchema>): string {
  if (field.enum) return field.enum.map((choice) => `\`${choice}\``).join(', ');
  if (field.pattern !== undefined)
    return `text like \`${field.pattern.replaceAll('|', String.raw`\|`)}\``;
  return field.minimum === undefined
    ? (field.type ?? 'anything')
    : `${field.type} from ${field.minimum}`;
}

function hearersOf({ name }: Definition): string[] {
  return functionNames.filter((functionName) => {
    const { trigger } = definitionOf(functionName);
    return trigger.kind === 'events' && trigger.names.includes(name);
  });
}
