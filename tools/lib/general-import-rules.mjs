/** Import rules that hold in any house: nothing goes round in circles, lies about or leads nowhere. */
export const GENERAL_RULES = [
  {
    name: 'no-circular',
    comment:
      'Files that import each other cannot be read apart. Move what both need into a third file below them.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing imports this file and it imports nothing: delete it, or import it where it belongs.',
    severity: 'error',
    from: {
      orphan: true,
      path: '^(src-|migrations/)',
      pathNot: [
        '[.]d[.]ts$',
        '^src-main/(main|serve|cli)[.]ts$',
        '^src-main/transports/preload[.]ts$',
        '^src-renderer/[^/]+$',
      ],
    },
    to: {},
  },
  {
    name: 'no-unresolvable',
    comment:
      'This import leads nowhere, and what cannot be followed cannot be checked. Mend the path or install the package.',
    severity: 'error',
    from: {},
    // Vite's `?url` and `?raw` are checked by the build.
    to: { couldNotResolve: true, pathNot: '[?](url|raw)$' },
  },
];
