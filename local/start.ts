/** `npm start`: runs the synthesised CloudFormation template on this machine. */
import { buildArtefacts } from './artefacts/artefacts.ts';
import { runCommandLine } from './command.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

await runCommandLine(() => ({
  assembly: (settings, progress) => buildArtefacts(settings.regions, progress),
}));
