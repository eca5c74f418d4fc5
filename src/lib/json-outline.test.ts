import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOutline, isContainer, type JsonNode, type JsonOutline } from './json-outline.ts';
import { appendPointer } from './json-pointer.ts';

/** Reads the outline back into a value, to compare it with what `JSON.parse` says. */
function valueOf(outline: JsonOutline, node: JsonNode): unknown {
  if (!isContainer(node)) return JSON.parse(outline.text.slice(node.start, node.end));
  const members = outline
    .members(node)
    .map(({ token, node: child }) => [token, valueOf(outline, child)] as const);
  return node.kind === 'array' ? members.map(([, value]) => value) : Object.fromEntries(members);
}

/** Every pointer of a value. */
function pointersOf(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return [
    pointer,
    ...Object.entries(value).flatMap(([token, child]) => pointersOf(child, appendPointer(pointer, token))),
  ];
}

const json = fc
  .jsonValue({ maxDepth: 5, stringUnit: 'binary' })
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('the outline of JSON text', () => {
  test('holds exactly what the text holds, however it is spaced', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 1, '\t', '\n  '), (value, space) => {
        const outline = createOutline(JSON.stringify(value, null, space));
        expect(outline.root === null ? undefined : valueOf(outline, outline.root)).toEqual(value);
      }),
    );
  });

  test('finds every path of the text, and opens the way to it', () => {
    fc.assert(
      fc.property(json, (value) => {
        const outline = createOutline(JSON.stringify(value));
        for (const pointer of pointersOf(value)) {
          const { found, reached, way } = outline.locate(pointer);
          expect([found, reached]).toEqual([true, pointer]);
          expect(outline.rows(new Set(way)).some((row) => row.pointer === pointer)).toBe(true);
        }
      }),
    );
  });

  test('shows numbers as they were sent, digits that JavaScript would lose included', () => {
    const outline = createOutline('{"a":12345678901234567890,"b":1.0,"c":1e400}');
    const shown = outline
      .rows(new Set(['']))
      .slice(1)
      .map(({ node }) => outline.text.slice(node.start, node.end));
    expect(shown).toEqual(['12345678901234567890', '1.0', '1e400']);
  });

  test('shows a key given twice twice, and follows a path to the last, as every reader does', () => {
    const outline = createOutline('{"a":{"x":1},"a":{"y":2}}');
    expect(outline.rows(new Set(['']))).toHaveLength(3);
    expect(outline.locate('/a/y').found).toBe(true);
    expect(outline.locate('/a/x')).toMatchObject({ found: false, reached: '/a' });
  });

  test.each(['/b', '/a/7', '/a/0/x', 'a', '/a/-1'])('says that the path %s is not there', (pointer) => {
    expect(createOutline('{"a":[1]}').locate(pointer).found).toBe(false);
  });

  test('keys that mean something to JavaScript are plain keys', () => {
    const outline = createOutline('{"__proto__":{"x":1},"toString":2,"a/b~c":3}');
    expect(outline.locate('/__proto__/x').found).toBe(true);
    expect(outline.locate('/a~1b~0c').found).toBe(true);
    expect(outline.locate('/constructor').found).toBe(false);
  });

  test.each(['', '{', '[1,', '{"a"', '{"a":', '"abc', '{"a":}', '[}', '{{{{'])(
    'text that is cut off (%s) ends without a throw',
    (text) => {
      const outline = createOutline(text);
      expect(outline.rows(new Set(['', '/a', '/0'])).length).toBeLessThan(5);
    },
  );

  test('a hundred thousand levels can be opened at the top', () => {
    const outline = createOutline('['.repeat(100_000) + ']'.repeat(100_000));
    expect(outline.rows(new Set(['', '/0', '/0/0']))).toHaveLength(4);
  });
});
