import { build } from './build.mjs';
import { systemPackages } from './debian-packages.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { packages } from './packages.mjs';
import { toolsNodeStep } from './tools-node.mjs';

const toExecute = [packages, toolsNodeStep];
const toShow = [...toExecute, electronRuntime, systemPackages({ forTests: false }), build];
const toTest = [...toExecute, electronRuntime, systemPackages({ forTests: true }), build];

/** The steps that a command needs, in order; each knows whether it is done and does itself if not. */
export const setups = {
  /** packages and Node 24: commands, unit tests, checks */
  execute: toExecute,
  /** what the app's windows need */
  show: toShow,
  /** what the e2e tests need */
  test: toTest,
};
