import type { Log } from '../../../shared/ports/platform.ts';

type Ids = Record<string, string | number>;

export class FakeLog implements Log {
  readonly lines: {
    readonly level: 'info' | 'warn' | 'error';
    readonly message: string;
    readonly ids: Ids;
  }[] = [];

  info(message: string, ids: Ids = {}): void {
    this.lines.push({ level: 'info', message, ids });
  }

  warn(message: string, ids: Ids = {}): void {
    this.lines.push({ level: 'warn', message, ids });
  }

  error(message: string, _error: unknown, ids: Ids = {}): void {
    this.lines.push({ level: 'error', message, ids });
  }
}
