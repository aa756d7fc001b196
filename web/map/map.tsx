import { lazy, Suspense, type ReactNode } from 'react';
import { FaultBoundary } from '../components/fault-boundary.tsx';
import { groupTexts } from '../texts/groups.ts';
import type { RegionMapProps } from './region-map.tsx';

// Map code is fetched only by a page that shows a map.
const RegionMap = lazy(() => import('./region-map.tsx'));

interface MapProps extends RegionMapProps {
  readonly caption?: ReactNode;
}

/** A map with its caption. The page around it says the same in words, so it may stay away without loss. */
export function Map({ caption, ...map }: MapProps) {
  return (
    <figure className="map-frame">
      <FaultBoundary instead={<p className="map map--waiting">{groupTexts.map.failed}</p>}>
        <Suspense fallback={<p className="map map--waiting">{groupTexts.map.waiting}</p>}>
          <RegionMap {...map} />
        </Suspense>
      </FaultBoundary>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
