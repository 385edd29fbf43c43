import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };

const config = resolve(import.meta.dirname, '../../../.dependency-cruiser.mjs');
const folders = ['src-shared', 'src-main', 'src-renderer', 'migrations', 'tests'];

/** A small house in order: every import here is allowed. */
const house: Record<string, string> = {
  'src-shared/domain/rule.ts': `import { z } from 'zod';`,
  'src-shared/contract/index.ts': `import { oc } from '@orpc/contract'; import '#shared/domain/rule.ts';`,
  'src-shared/barcode/engines/zxing-wasm.ts': `import 'zxing-wasm/reader'; import '#shared/domain/rule.ts';`,
  'src-shared/barcode/engines/quagga2.ts': `export const load = () => import('@ericblade/quagga2');`,
  'src-main/registry/database.ts': `import 'kysely'; import 'better-sqlite3'; import '#migrations/index.ts'; import '../files/write-file.ts';`,
  'src-main/files/write-file.ts': `import 'node:fs';`,
  'src-main/outbox/worker.ts': `import '../registry/database.ts'; import '../connectors/index.ts';`,
  'src-main/connectors/index.ts': `import './manual-task.ts'; export function f() { using x = f(); return x; }`,
  'src-main/connectors/manual-task.ts': `import 'node:fs'; import '#shared/domain/rule.ts';`,
  'src-main/use-cases/requests/submit.ts': `import '../../registry/database.ts'; import '../../outbox/worker.ts';`,
  'src-main/office/office.ts': `import '../use-cases/requests/submit.ts'; import '#shared/contract/index.ts';`,
  'src-main/transports/dispatch.ts': `import '../office/office.ts';`,
  'src-main/transports/ipc.ts': `import 'electron'; import './dispatch.ts';`,
  'src-main/desktop/window.ts': `import 'electron'; import 'electron-store';`,
  'src-main/main.ts': `import 'electron'; import './desktop/window.ts'; import './transports/ipc.ts';`,
  'src-main/cli.ts': `import './transports/dispatch.ts';`,
  'src-renderer/main.tsx': `import './app/routes.tsx'; export const screen = <p>ก</p>;`,
  'src-renderer/app/routes.tsx': `import '../features/requests/form.tsx';`,
  'src-renderer/features/requests/form.tsx': `import '../../components/field.tsx'; import '../../lib/client.ts'; import '@orpc/client';`,
  'src-renderer/components/field.tsx': `import '#shared/domain/rule.ts';`,
  'src-renderer/lib/client.ts': `import '@orpc/client/fetch'; import '#shared/contract/index.ts';`,
  'migrations/index.ts': `import './0010-create-units.ts';`,
  'migrations/0010-create-units.ts': `import 'kysely';`,
  'tests/unit/any.test.ts': `import 'electron'; import 'kysely'; import '#main/registry/database.ts'; import '#tests/helpers/x.ts';`,
  'tests/helpers/x.ts': `import '../../src-renderer/lib/client.ts';`,
};

/** One breach each: the rule, the file it is in, and the code. `breach` stands for a file of its own. */
const breaches: [rule: string, file: string, code: string][] = [
  ['shared-is-pure', 'src-shared/domain/breach-node.ts', `import 'node:crypto';`],
  ['shared-is-pure', 'src-shared/domain/breach-library.ts', `import 'react';`],
  ['shared-is-pure', 'src-shared/domain/breach-main.ts', `import '#main/registry/database.ts';`],
  ['shared-is-pure', 'src-shared/domain/breach-type.ts', `import type { Kysely } from 'kysely';`],
  ['shared-is-pure', 'src-shared/domain/breach-export.ts', `export * from '#main/registry/database.ts';`],
  ['shared-is-pure', 'src-shared/barcode/breach-engine.ts', `import 'zxing-wasm/reader';`],
  ['barcode-engines-are-pure', 'src-shared/barcode/engines/breach-node.ts', `import 'node:fs';`],
  ['barcode-engines-are-pure', 'src-shared/barcode/engines/breach-library.ts', `import 'react';`],
  [
    'only-the-reader-knows-its-engines',
    'src-renderer/scanning/breach-engine.ts',
    `import '@ericblade/quagga2';`,
  ],
  ['renderer-knows-no-host', 'src-renderer/lib/breach-main.ts', `import '#main/office/office.ts';`],
  [
    'renderer-knows-no-host',
    'src-renderer/lib/breach-type.ts',
    `import type { X } from '#main/office/office.ts';`,
  ],
  [
    'renderer-knows-no-host',
    'src-renderer/lib/breach-lazy.ts',
    `export const x = () => import('#main/office/office.ts');`,
  ],
  [
    'renderer-knows-no-host',
    'src-renderer/lib/breach-using.ts',
    `using x = await import('#main/office/office.ts');`,
  ],
  ['renderer-knows-no-host', 'src-renderer/lib/breach-path.ts', `import '../../src-main/office/office.ts';`],
  ['renderer-knows-no-host', 'src-renderer/lib/breach-migration.ts', `import '#migrations/index.ts';`],
  [
    'renderer-knows-no-host',
    'src-renderer/lib/breach-electron.ts',
    `import { ipcRenderer } from 'electron';`,
  ],
  ['renderer-uses-no-node-builtin', 'src-renderer/lib/breach-node.ts', `import 'node:path';`],
  ['renderer-uses-no-node-builtin', 'src-renderer/lib/breach-fs.ts', `import 'fs';`],
  ['features-are-strangers', 'src-renderer/features/units/breach.tsx', `import '../requests/form.tsx';`],
  [
    'shared-parts-know-no-screen',
    'src-renderer/components/breach.tsx',
    `import '../features/requests/form.tsx';`,
  ],
  [
    'only-the-client-knows-the-transport',
    'src-renderer/features/requests/breach.ts',
    `import '@orpc/client/message-port';`,
  ],
  ['only-the-registry-knows-sql', 'src-main/use-cases/requests/breach.ts', `import 'kysely';`],
  ['only-the-registry-knows-sql', 'src-main/office/breach-sqlite.ts', `import 'better-sqlite3';`],
  ['migrations-are-frozen', 'migrations/breach.ts', `import '#shared/domain/rule.ts';`],
  ['registry-is-the-bottom', 'src-main/registry/breach.ts', `import '../outbox/worker.ts';`],
  ['only-desktop-uses-electron', 'src-main/office/breach-electron.ts', `import 'electron';`],
  ['only-desktop-uses-electron', 'src-main/transports/breach-electron.ts', `import 'electron-store';`],
  [
    'use-cases-look-down',
    'src-main/use-cases/requests/breach-door.ts',
    `import '../../transports/dispatch.ts';`,
  ],
  [
    'use-cases-look-down',
    'src-main/use-cases/requests/breach-connector.ts',
    `import '../../connectors/index.ts';`,
  ],
  ['use-cases-look-down', 'src-main/use-cases/requests/breach-root.ts', `import '../../cli.ts';`],
  [
    'outbox-and-delivery-look-down',
    'src-main/delivery/breach.ts',
    `import '../use-cases/requests/submit.ts';`,
  ],
  [
    'connectors-know-only-their-platform',
    'src-main/connectors/breach.ts',
    `import '../registry/database.ts';`,
  ],
  ['papers-know-pixels-only', 'src-main/papers/breach.ts', `import '../registry/database.ts';`],
  ['files-know-bytes-only', 'src-main/files/breach.ts', `import '../registry/database.ts';`],
  ['doors-open-the-office', 'src-main/transports/breach.ts', `import '../registry/database.ts';`],
  ['office-knows-no-door', 'src-main/office/breach.ts', `import '../transports/dispatch.ts';`],
  [
    'main-draws-no-screens',
    'src-main/desktop/breach.ts',
    `import '../../src-renderer/components/field.tsx';`,
  ],
  ['nothing-shipped-imports-tests', 'src-main/office/breach-tests.ts', `import '#tests/helpers/x.ts';`],
  ['no-circular', 'src-main/office/breach-circle.ts', `import './breach-round.ts';`],
  ['no-orphans', 'src-shared/domain/breach-orphan.ts', `export const nobody = 1;`],
  ['no-unresolvable', 'src-main/office/breach-nowhere.ts', `import '#main/office/nowhere.ts';`],
];

/** Stand-ins with the layout of the real packages; rules look at where an import leads. */
const packages: Record<string, string> = {
  ...Object.fromEntries(
    [
      'zod',
      'react',
      'kysely',
      'better-sqlite3',
      'electron',
      'electron-store',
      '@orpc/contract',
      '@ericblade/quagga2',
    ].map((name) => [name, '{"main":"index.js"}']),
  ),
  'zxing-wasm': JSON.stringify({
    exports: { './reader': './index.js', './reader/zxing_reader.wasm': './x.wasm' },
  }),
  '@orpc/client': JSON.stringify({
    main: 'index.js',
    exports: {
      '.': './index.js',
      './fetch': './dist/adapters/fetch/index.js',
      './message-port': './dist/adapters/message-port/index.js',
    },
  }),
};

let tree: string;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'import-rules-'));
});

afterAll(() => rmSync(tree, { recursive: true }));

describe('the import rules', () => {
  it('let a house in order pass, TSX and type imports included', async () => {
    const folder = build('in-order', house);
    expect(await brokenRules(folder)).toEqual([]);
  });

  describe('catch', () => {
    let broken: Awaited<ReturnType<typeof brokenRules>>;

    beforeAll(async () => {
      const files = Object.fromEntries(breaches.map(([, file, code]) => [file, code]));
      const circle = { 'src-main/office/breach-round.ts': `import './breach-circle.ts';` };
      broken = await brokenRules(build('with-breaches', { ...house, ...files, ...circle }));
    });

    it.each(breaches)('%s in %s', (rule, file) => {
      expect(broken).toContainEqual({ rule, file });
    });

    it('every rule there is', async () => {
      const { ruleSet } = await extractOptions(config);
      const proven = new Set(breaches.map(([rule]) => rule));
      expect(ruleSet?.forbidden?.map(({ name }) => name).filter((name) => !proven.has(name ?? ''))).toEqual(
        [],
      );
    });

    it('breaches only where there are some', () => {
      expect(broken.filter(({ file }) => !file.includes('breach'))).toEqual([]);
    });
  });

  it('say what to do instead', async () => {
    const { ruleSet } = await extractOptions(config);
    for (const { name, comment } of ruleSet?.forbidden ?? [])
      expect(comment?.length, name).toBeGreaterThan(40);
  });
});

function build(name: string, files: Record<string, string>): string {
  const folder = join(tree, name);
  write(folder, 'package.json', JSON.stringify({ type: 'module', imports: packageJson.imports }));
  for (const [file, code] of Object.entries(files)) write(folder, file, code);
  for (const [library, manifest] of Object.entries(packages)) {
    write(folder, `node_modules/${library}/package.json`, manifest);
    write(folder, `node_modules/${library}/index.js`, '');
  }
  for (const adapter of ['fetch', 'message-port'])
    write(folder, `node_modules/@orpc/client/dist/adapters/${adapter}/index.js`, '');
  return folder;
}

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function brokenRules(baseDir: string): Promise<{ rule: string; file: string }[]> {
  const options = await extractOptions(config);
  const { output } = await cruise(folders, { ...options, baseDir, validate: true });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule, from }) => ({ rule: rule.name, file: from }));
}
