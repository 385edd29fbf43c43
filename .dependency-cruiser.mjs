import { GENERAL_RULES } from './tools/lib/general-import-rules.mjs';
import { teachSwcUsing } from './tools/lib/swc-using.mjs';

/**
 * The import rules of the house: imports go down only. `npm run check` shows a broken rule with its comment, so each
 * comment says what to do instead. tests/unit/house/import-rules.test.ts proves that every rule bites.
 */

const library = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const main = (...folders) => `^src-main/(${folders.join('|')})(/|[.]ts$)`;
const roots = ['main', 'serve', 'cli'];

const electronHomes = [
  '^src-main/desktop/',
  '^src-main/main[.]ts$',
  '^src-main/transports/(ipc|preload)[.]ts$',
];

teachSwcUsing();

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-is-pure',
      comment:
        'src-shared runs in every door, so it imports only zod, @orpc/contract and itself. Take the clock, randomness and files as arguments, or put the code into src-main.',
      severity: 'error',
      from: { path: '^src-shared/', pathNot: '^src-shared/barcode/engines/' },
      to: { pathNot: ['^src-shared/', library('zod', '@orpc/contract')] },
    },
    {
      name: 'barcode-engines-are-pure',
      comment:
        'src-shared/barcode/engines are the only files of src-shared that know zxing-wasm and quagga2, which run in workers and in Node alike; they import nothing else from outside.',
      severity: 'error',
      from: { path: '^src-shared/barcode/engines/' },
      to: { pathNot: ['^src-shared/', library('zxing-wasm', '@ericblade/quagga2')] },
    },
    {
      name: 'only-the-reader-knows-its-engines',
      comment:
        'zxing-wasm and quagga2 are behind createBarcodeReader of src-shared/barcode/barcode-reader.ts. Only the address of the WebAssembly file is taken from the package itself.',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-shared/barcode/engines/' },
      to: { path: library('zxing-wasm', '@ericblade/quagga2'), pathNot: '[.]wasm([?]url)?$' },
    },
    {
      name: 'renderer-knows-no-host',
      comment:
        'The renderer also runs in browsers: no Node, no Electron, no database, nothing of src-main. Declare an operation in src-shared/contract and call it through src-renderer/lib/client.ts.',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: {
        path: [
          '^src-main/',
          '^migrations/',
          library('electron', 'electron-[^/]+', 'better-sqlite3', 'kysely', 'pg', '@orpc/server'),
        ],
      },
    },
    {
      name: 'renderer-uses-no-node-builtin',
      comment:
        'There is no Node in a browser. Use a web API, or let an operation of the contract do it in src-main.',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-are-strangers',
      comment:
        'A feature never imports another feature. Move what both need to src-renderer/components (or lib, documents, scanning), or link to the other screen by its route.',
      severity: 'error',
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    },
    {
      name: 'shared-parts-know-no-screen',
      comment:
        'components, documents, scanning and lib are below the features. Pass what they need as a property, or move the code up into the feature.',
      severity: 'error',
      from: { path: '^src-renderer/(components|documents|scanning|lib)/' },
      to: { path: '^src-renderer/(features|app)/' },
    },
    {
      name: 'only-the-client-knows-the-transport',
      comment:
        'Only src-renderer/lib/client.ts knows IPC from HTTP. Call the client it exports; for its errors import from "@orpc/client" itself, not from one of its adapters.',
      severity: 'error',
      from: { path: '^src-renderer/', pathNot: '^src-renderer/lib/client[.]ts$' },
      to: { path: 'node_modules/@orpc/client/.*adapters/' },
    },
    {
      name: 'only-the-registry-knows-sql',
      comment:
        'Only src-main/registry (and migrations) import kysely, better-sqlite3 or pg. Add a function to a repository in src-main/registry; take its Registry types from there.',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/registry/' },
      to: { path: library('kysely', 'better-sqlite3', '@types/better-sqlite3', 'pg') },
    },
    {
      name: 'migrations-are-frozen',
      comment:
        'A released migration must do the same for ever, so migrations import kysely and each other only. Copy what you need into the migration.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: ['^migrations/', library('kysely')] },
    },
    {
      name: 'registry-is-the-bottom',
      comment:
        'The registry knows rows, not the office: it imports migrations, src-shared, src-main/files and libraries only. Let the use case pass in what it needs.',
      severity: 'error',
      from: { path: '^src-main/registry/' },
      to: { path: ['^src-main/', '^src-renderer/'], pathNot: '^src-main/(registry|files)/' },
    },
    {
      name: 'only-desktop-uses-electron',
      comment:
        'Electron is imported by src-main/desktop, main.ts, transports/ipc.ts and transports/preload.ts only; everything else also runs headless. Take what you need as an argument that main.ts passes in.',
      severity: 'error',
      from: { path: '^src-', pathNot: electronHomes },
      to: { path: library('electron', 'electron-store', 'electron-updater') },
    },
    {
      name: 'use-cases-look-down',
      comment:
        'A use case reads, decides in src-shared/domain, writes and appends to the outbox. It knows no door, no window and no mail platform: append an operation, and the outbox carries it out.',
      severity: 'error',
      from: { path: '^src-main/use-cases/' },
      to: { path: main('transports', 'office', 'connectors', 'desktop', ...roots) },
    },
    {
      name: 'outbox-and-delivery-look-down',
      comment:
        'The outbox, deliveries, imports and mailboxes serve the use cases and know nothing above them. Take a function as an argument that src-main/office passes in.',
      severity: 'error',
      from: { path: '^src-main/(outbox|delivery|imports|mailboxes)/' },
      to: { path: main('transports', 'office', 'use-cases', 'desktop', ...roots) },
    },
    {
      name: 'connectors-know-only-their-platform',
      comment:
        'A connector is given one operation and answers what became of it. It imports src-shared, src-main/files, Node and libraries only; the outbox reads and writes the registry for it.',
      severity: 'error',
      from: { path: '^src-main/connectors/' },
      to: {
        path: ['^src-main/', '^src-renderer/', '^migrations/'],
        pathNot: '^src-main/(connectors|files)/',
      },
    },
    {
      name: 'files-know-bytes-only',
      comment:
        'src-main/files writes bytes safely for everybody above it and knows none of them. Pass in what it needs as an argument.',
      severity: 'error',
      from: { path: '^src-main/files/' },
      to: { path: ['^src-main/', '^src-renderer/', '^migrations/'], pathNot: '^src-main/files/' },
    },
    {
      name: 'papers-know-pixels-only',
      comment:
        'src-main/papers unpacks and reads scanned paper, also at the command line, where there is no registry. Return what was seen; src-main/use-cases/papers decides and records.',
      severity: 'error',
      from: { path: '^src-main/papers/' },
      to: { path: ['^src-main/', '^src-renderer/', '^migrations/'], pathNot: '^src-main/(papers|files)/' },
    },
    {
      name: 'doors-open-the-office',
      comment:
        'A transport parses, authorises, runs an operation of the office and answers. What it needs from below is exported by src-main/office.',
      severity: 'error',
      from: { path: '^src-main/transports/' },
      to: {
        path: main(
          'registry',
          'use-cases',
          'outbox',
          'connectors',
          'delivery',
          'imports',
          'mailboxes',
          'desktop',
          ...roots,
        ),
      },
    },
    {
      name: 'office-knows-no-door',
      comment:
        'The office is plain TypeScript that any door opens. Let main.ts, serve.ts or cli.ts put the office and the door together.',
      severity: 'error',
      from: { path: '^src-main/office/' },
      to: { path: main('transports', 'desktop', ...roots) },
    },
    {
      name: 'main-draws-no-screens',
      comment: 'src-main never imports the renderer. What both need belongs into src-shared.',
      severity: 'error',
      from: { path: '^(src-main|migrations)/' },
      to: { path: '^src-renderer/' },
    },
    {
      name: 'nothing-shipped-imports-tests',
      comment: 'Tests import the program, never the other way round. Move the shared part into src-*.',
      severity: 'error',
      from: { path: '^(src-|migrations/)' },
      to: { path: '^(tests|tools)/' },
    },
    ...GENERAL_RULES,
  ],
  options: {
    // TypeScript 7 has no compiler API in JavaScript that dependency-cruiser could use; swc parses instead.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|[.]runtime)/' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'module', 'browser', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
