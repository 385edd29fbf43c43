import { demo } from './demo.mjs';
import { cleanEnvironment } from './lib/environment.mjs';
import { hasDisplay } from './lib/display.mjs';
import { optionValue } from './lib/options.mjs';
import { runMain } from './lib/problem.mjs';
import { runApp } from './lib/run-app.mjs';
import { electronPath } from './setup/electron-runtime.mjs';
import { setups } from './setup/index.mjs';
import { prepare } from './setup/prepare.mjs';

/** npm start [-- --demo]: opens the application; without a display, runs the demo instead. */
await runMain(async () => {
  const args = process.argv.slice(2);
  if (!hasDisplay()) {
    const out = optionValue(args, '--out') ?? 'demo-out';
    console.log(
      `There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): running the demo into ${out} instead.`,
    );
    return demo(['--out', out]);
  }
  await prepare(setups.show);
  return runApp(electronPath(), [...sandboxSwitch(), '.', ...args], cleanEnvironment());
});

/** Chromium refuses to start its sandbox as root. */
function sandboxSwitch() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return [];
  console.log('NOTE: you are root, so the app starts with --no-sandbox. Use an ordinary user for real work.');
  return ['--no-sandbox'];
}
