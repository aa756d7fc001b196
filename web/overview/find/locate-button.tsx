import { useState } from 'react';
import type { Position } from '../../../shared/regions/region.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { findTexts } from '../../texts/find.ts';
import { roundedPlace } from './place.ts';

const texts = findTexts.locate;
const options = { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 };

/** Requests the visitor's location from the browser, but only when the button is pressed. */
export function LocateButton({ onPlace }: { onPlace: (place: Position) => void }) {
  const [state, setState] = useState<'idle' | 'busy' | 'refused' | 'failed'>('idle');
  const locate = () => {
    setState('busy');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => {
        setState('idle');
        onPlace(roundedPlace([longitude, latitude]));
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? 'refused' : 'failed'),
      options,
    );
  };
  return (
    <div className="place-search__locate">
      <Button kind="subtle" onPress={locate} busy={state === 'busy'}>
        <Icon name="locate" />
        {state === 'busy' ? texts.busy : texts.action}
      </Button>
      <output className="place-search__note">
        {state === 'refused' ? texts.refused : state === 'failed' ? texts.failed : ''}
      </output>
    </div>
  );
}
