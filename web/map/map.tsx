import type { ReactNode } from 'react';
import { FaultBoundary } from '../components/fault-boundary.tsx';
import { fetched } from '../components/fetched.tsx';
import { groupTexts } from '../texts/overview.ts';
import type { RegionMapProps } from './region-map.tsx';

// Map code is fetched only by a page that shows a map.
const RegionMap = fetched(() => import('./region-map.tsx'), Waiting);

interface MapProps extends RegionMapProps {
  readonly caption?: ReactNode;
}

/** A map with its caption. The page around it says the same in words, so it may stay away without loss. */
export function Map({ caption, ...map }: MapProps) {
  return (
    <figure className="map-frame">
      <FaultBoundary instead={<p className="map map--waiting">{groupTexts.map.failed}</p>}>
        <RegionMap {...map} />
      </FaultBoundary>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function Waiting() {
  return <p className="map map--waiting">{groupTexts.map.waiting}</p>;
}
