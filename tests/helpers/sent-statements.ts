import Database from 'better-sqlite3';

export interface Statement {
  sql: string;
  parameters: unknown[];
}

type Prepare = (this: unknown, source: string) => { all(...parameters: unknown[]): unknown[] };

/** The statements that `work` sends to SQLite through better-sqlite3, in their order, with what is bound to them. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const driver = Database.prototype as unknown as { prepare: Prepare };
  const { prepare } = driver;
  driver.prepare = function (source) {
    const statement = prepare.call(this, source);
    const all = statement.all.bind(statement);
    statement.all = (...parameters) => {
      statements.push({ sql: source, parameters: parameters.flat() });
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
