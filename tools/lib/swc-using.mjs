import { Visitor } from '@swc/core/Visitor.js';

/** swc parses `using x = …`, but the visitor that dependency-cruiser takes from it does not know it yet and throws. */
export function teachSwcUsing() {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const { visitStatement } = Visitor.prototype;
  Visitor.prototype.visitStatement = function (statement) {
    if (statement.type !== 'UsingDeclaration') return visitStatement.call(this, statement);
    this.visitVariableDeclarators(statement.decls);
    return statement;
  };
}
