import * as z from 'zod';
import { StartRefused } from '../start-refused.ts';
import { attributeOf, referenceOf } from './attributes.ts';
import type { Resolver } from './resolver.ts';
import type { Resource } from './resource.ts';

export interface Typed<Model> {
  readonly resource: Resource;
  readonly name: string;
  /** The value of `Ref` for this resource. */
  readonly ref: string;
  readonly arn: string;
  readonly model: Model;
}

/** Parses all resources of one type in the template. Throws StartRefused for any that the local runtime cannot run. */
export function typed<Shape extends z.ZodType>(
  resolver: Resolver,
  type: string,
  shape: Shape,
): Typed<z.infer<Shape>>[] {
  return resolver.resources
    .filter((resource) => resource.type === type)
    .map((resource) => {
      const parsed = shape.safeParse(resolver.properties(resource));
      if (!parsed.success) {
        throw new StartRefused(
          `The local runtime cannot run ${type} ${resource.logicalId} of ${resource.stack.name}:\n${z.prettifyError(parsed.error)}`,
        );
      }
      return {
        resource,
        name: resource.name,
        ref: referenceOf(resource),
        arn: attributeOf(resource, 'Arn'),
        model: parsed.data,
      };
    });
}

/** Looks up an item that the template refers to. Throws StartRefused if it is missing. */
export function pointedAt<Item>(
  items: ReadonlyMap<string, Item>,
  pointer: string,
  from: string,
): Item {
  const found = items.get(pointer);
  if (!found)
    throw new StartRefused(`${from} refers to ${pointer}, which the local runtime does not have.`);
  return found;
}
