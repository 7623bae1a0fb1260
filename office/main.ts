/** `npm run office`: tools for who keeps the register, beside Google and not in it. What each does: `--help`. */
import { command } from './command';
import { ConfigFolder } from './config-folder';
import { showProgress } from './progress';

process.exitCode = await command(process.argv.slice(2), {
  config: new ConfigFolder(),
  say: (line) => console.log(line),
  progress: showProgress,
  now: () => new Date(),
});
