import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from '../lib/problem.mjs';
import { capture } from '../lib/run.mjs';
import { electronPath } from './electron-runtime.mjs';

/** Alternatives stand in one entry: newer Debian and Ubuntu renamed some with the 64-bit time change. */
const toRun = [
  ['xvfb'],
  ['xauth'],
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libnotify4'],
  ['libxtst6'],
];
/** Servers that the tests start themselves, with folders and ports of their own; the system's own are never used. */
const toServe = [
  ['slapd'],
  ['ldap-utils'],
  ['dovecot-core'],
  ['dovecot-imapd'],
  ['dovecot-lmtpd'],
  ['dovecot-ldap'],
];
const services = ['slapd', 'dovecot'];
const toTest = [['xdotool'], ['openbox'], ['x11-xkb-utils'], ['poppler-utils'], ...toServe];

const runCommands = ['xvfb-run', 'xauth'];
const testCommands = ['xdotool', 'openbox', 'setxkbmap', 'pdftoppm', 'slapd', 'ldapadd', 'dovecot'];

/** The libraries that Electron links against and a virtual display; for tests also what types, maps keys, reads PDFs. */
export function systemPackages({ forTests }) {
  const entries = forTests ? [...toRun, ...toTest] : toRun;
  const commands = forTests ? [...runCommands, ...testCommands] : runCommands;
  return {
    name: forTests ? 'system packages (to run and to test)' : 'system packages',
    starting: 'apt-get install',
    isDone: async () => process.platform !== 'linux' || (await missing(entries, commands)).length === 0,
    run: async () => install(await missing(entries, commands)),
  };
}

/** What is missing, as entries of alternatives (or, on systems without dpkg, names of commands and libraries). */
async function missing(entries, commands) {
  if (!onPath('dpkg-query'))
    return [...commands.filter((name) => !onPath(name)), ...(await missingLibraries())].map((name) => [name]);
  const { stdout } = await capture('dpkg-query', [
    '-W',
    '-f',
    '${Package} ${db:Status-Status}\n',
    ...entries.flat(),
  ]);
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return entries.filter((alternatives) => !alternatives.some((name) => installed.has(name)));
}

async function install(entries) {
  const isRoot = process.getuid() === 0;
  const canInstall = onPath('apt-get');
  if (canInstall && isRoot) await apt(['update']);
  const names = canInstall ? await Promise.all(entries.map(availableName)) : entries.flat();
  const list = names.join(' ');
  if (!canInstall)
    throw new Problem(
      `This system lacks: ${list}.`,
      "install them with the system's package manager, then run the command again.",
    );
  const fresh = services.filter((service) => names.some((name) => name.startsWith(service)));
  const quiet = fresh.length === 0 ? '' : ` && systemctl disable --now ${fresh.join(' ')}`;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${list}${quiet}`;
  if (!isRoot)
    throw new Problem(
      `This system lacks: ${list}.`,
      `run this once, then the command again:\n\n  sudo sh -c '${command}'\n`,
    );
  const { code, output } = await withoutStartingServices(fresh, () =>
    apt(['install', '-y', '--no-install-recommends', ...names]),
  );
  if (code !== 0)
    throw new Problem(
      `Debian's packages could not be installed: ${list}.`,
      `see the message above (no connection? another apt-get running?), then run: ${command}`,
      output,
    );
}

function apt(args) {
  const patience = [
    '-o',
    'DPkg::Lock::Timeout=120',
    '-o',
    'Acquire::Retries=2',
    '-o',
    'Acquire::http::Timeout=30',
  ];
  return capture('apt-get', [...patience, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * Debian starts a server as soon as it is installed, and again at every start of the machine. What is installed for the
 * tests' sake does neither: a policy (invoke-rc.d(8)) forbids it meanwhile, unless the machine has one of its own.
 */
async function withoutStartingServices(fresh, act) {
  const policy = '/usr/sbin/policy-rc.d';
  const isOurs = fresh.length > 0 && !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return await act();
  } finally {
    if (isOurs) rmSync(policy, { force: true });
    for (const service of fresh) await capture('update-rc.d', [service, 'disable']);
  }
}

/** The alternative that this release can install; a renamed package's old name has no candidate there. */
async function availableName(alternatives) {
  for (const name of alternatives) {
    const { stdout } = await capture('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } });
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  return alternatives[0];
}

async function missingLibraries() {
  const { stdout } = await capture('ldd', [electronPath()]);
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

function onPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.some((folder) => existsSync(join(folder, name)));
}
