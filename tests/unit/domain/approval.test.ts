import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { OPERATION_KINDS } from '#shared/contract/vocabulary.ts';
import { canonicalText, changedFields, needsApproval } from '#shared/domain/approval.ts';

test('removals are where a mailbox is closed or removed; everything is all but messages; off is nothing', () => {
  const held = (scope: Parameters<typeof needsApproval>[0]) =>
    OPERATION_KINDS.filter((kind) => needsApproval(scope, kind));
  expect(held('off')).toEqual([]);
  expect(held('removals')).toEqual(['suspend', 'delete']);
  expect(held('everything')).toEqual(['create', 'reset', 'change', 'suspend', 'restore', 'delete', 'rename']);
});

const row = fc.dictionary(fc.string(), fc.jsonValue());

test('one content has one text, whatever order it was written in; another content has another', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const same =
        JSON.stringify(JSON.parse(canonicalText(one))) === JSON.stringify(JSON.parse(canonicalText(other)));
      expect(canonicalText(one) === canonicalText(other)).toBe(same);
    }),
  );
  fc.assert(
    fc.property(row, (content) => {
      const turned = Object.fromEntries(Object.entries(content).toReversed());
      expect(canonicalText(turned)).toBe(canonicalText(content));
      expect(changedFields(content, turned)).toEqual([]);
    }),
  );
});

test('what changed is named: exactly the fields that differ', () => {
  fc.assert(
    fc.property(row, fc.string(), fc.string(), (content, field, value) => {
      fc.pre(field !== '__proto__');
      const now = { ...content, [field]: `${canonicalText(content[field])}${value}` };
      expect(changedFields(content, now)).toEqual([field]);
    }),
  );
  expect(changedFields<object>({ a: 1 }, { b: 2 })).toEqual(['a', 'b']);
});
