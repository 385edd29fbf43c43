/** Settings of npm that say where things come from; the others say what to install, and that is ours to decide. */
const whereFrom =
  /^npm_config_(registry|cache|userconfig|globalconfig|.*proxy|ca|cafile|cert|key|strict_ssl|fetch_.*|maxsockets|offline|prefer_.*|electron_.*|@.*|\/\/.*)$/i;

/** ELECTRON_RUN_AS_NODE (editors set it in their terminals) would start the app as plain Node. */
const misleading = new Set(['NODE_ENV', 'INIT_CWD', 'ELECTRON_RUN_AS_NODE']);

/**
 * The environment without what the shell or the npm that started us hands down: neither `npm test --omit=dev` nor
 * `NODE_ENV=production` nor `npm_config_ignore_scripts=true` may change what is installed, built or tested.
 */
export function cleanEnvironment(env = process.env) {
  const kept = Object.entries(env).filter(
    ([name]) => !misleading.has(name) && (!/^npm_/i.test(name) || whereFrom.test(name)),
  );
  return Object.fromEntries(kept);
}
