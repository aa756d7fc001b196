import { useSyncExternalStore } from 'react';
import { apiTexts } from '../texts/api.ts';
import { currentWork, watchWork } from './progress.ts';

const texts = apiTexts.work;

/**
 * Says that the device is solving a challenge, and shows the progress. Screen readers read the text aloud once, but not
 * every change in the progress.
 */
export function WorkNotice() {
  const fraction = useSyncExternalStore(watchWork, currentWork);
  const percent = Math.floor((fraction ?? 0) * 100);
  return (
    <output className="work-notice" data-active={fraction !== undefined}>
      {fraction !== undefined && (
        <div className="wide work-notice__content">
          <p className="work-notice__title">{texts.title}</p>
          <p>{texts.text}</p>
          <p className="work-notice__progress" aria-hidden="true">
            {texts.progress(percent)}
          </p>
          <progress value={percent} max={100} aria-label={texts.label} />
        </div>
      )}
    </output>
  );
}
