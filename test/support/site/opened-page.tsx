import { Application } from '../../../web/application.tsx';
import { DeskApplication } from '../../../web/desk/desk-application.tsx';
import { Opened } from './opened.tsx';

/** A page of the site or of the officers' desk, rendered in memory. */
export class OpenedPage extends Opened {
  constructor(address: string) {
    super();
    window.history.replaceState(null, '', address);
    const isDesk = /^\/bureau(?:\/|\?|$)/.test(address);
    this.render(isDesk ? <DeskApplication /> : <Application />);
  }
}
