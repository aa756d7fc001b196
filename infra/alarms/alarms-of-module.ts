import type { Config } from '../config.ts';
import type { ModuleName } from '../functions/index.ts';
import type { AlarmDefinition } from './alarm-definition.ts';
import { failingSchedules } from './failing-schedules.ts';
import { incorrectLinks } from './incorrect-links.ts';
import { lateMail } from './late-mail.ts';
import { mailReputation } from './mail-reputation.ts';
import { missingDesk } from './missing-desk.ts';
import { unpublishedEvents } from './unpublished-events.ts';

const own: Partial<Record<ModuleName, (config: Config) => AlarmDefinition[]>> = {
  linking: incorrectLinks,
  mail: (config) => [...lateMail(config), ...mailReputation(config), ...missingDesk(config)],
  platform: unpublishedEvents,
};

/** The alarms of this module, apart from those for errors and dead letters, which every module has. */
export function alarmsOfModule(module: ModuleName, config: Config): AlarmDefinition[] {
  return [...(own[module]?.(config) ?? []), ...failingSchedules(config, module)];
}
