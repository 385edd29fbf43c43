import Database from 'better-sqlite3';

export interface Statement {
  sql: string;
  parameters: unknown[];
}

type Prepare = (this: unknown, source: string) => { all(...parameters: unknown[]): unknown[] };

/** The statements on requests that `work` sends to SQLite, in their order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const driver = Database.prototype as unknown as { prepare: Prepare };
  const { prepare } = driver;
  driver.prepare = function (source) {
    const statement = prepare.call(this, source);
    const all = statement.all.bind(statement);
    statement.all = (...parameters) => {
      if (source.includes('request')) statements.push({ sql: source, parameters: parameters.flat() });
      return all(...parameters);
    };
    return statement;
  };
  try {
    await work();
  } finally {
    driver.prepare = prepare;
  }
  return statements;
}

/** Runs the same statements with nothing around them. */
export function openBare(path: string): { run(statements: readonly Statement[]): void; close(): void } {
  const sqlite = new Database(path, { readonly: true });
  sqlite.pragma('cache_size = -65536');
  return {
    run: (statements) => {
      for (const { sql, parameters } of statements) sqlite.prepare(sql).all(...parameters);
    },
    close: () => void sqlite.close(),
  };
}
