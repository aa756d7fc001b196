import { useEffect, useState } from 'react';
import { region } from 'virtual:region';
import * as z from 'zod';
import type { Polygon } from '../../../shared/domain/areas/area.ts';
import type { Outlines } from './area-making.ts';

const position = z.tuple([z.number(), z.number()]).readonly();
const outlineFile = z.record(
  z.string(),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
);

// Lists the files that exist at build time, so that nothing is requested for a region without outlines.
const files = import.meta.glob<{ default: unknown }>('../outlines/*.json');
const none: Outlines = new Map();

/** The outlines of the region's neighbourhoods, fetched when first needed; empty when the region has none. */
export function useOutlines(): Outlines {
  const [outlines, setOutlines] = useState(none);
  useEffect(() => {
    let current = true;
    load().then(
      (loaded) => current && setOutlines(loaded),
      // If the outlines cannot be loaded, each neighbourhood becomes a circle around its label point, in the preview as
      // well.
      () => current && setOutlines(none),
    );
    return () => {
      current = false;
    };
  }, []);
  return outlines;
}

async function load(): Promise<Outlines> {
  const file = files[`../outlines/${region.id}.json`];
  if (!file) return none;
  const content = outlineFile.parse((await file()).default);
  return new Map<string, Polygon>(Object.entries(content));
}
