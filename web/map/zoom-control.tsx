import { control } from 'leaflet';
import { useEffect } from 'react';
import { groupTexts } from '../texts/overview.ts';
import { useMap } from './leaflet-map.tsx';

export function ZoomControl() {
  const map = useMap();
  useEffect(() => {
    const buttons = control
      .zoom({ zoomInTitle: groupTexts.map.zoomIn, zoomOutTitle: groupTexts.map.zoomOut })
      .addTo(map);
    return () => void buttons.remove();
  }, [map]);
  return null;
}
