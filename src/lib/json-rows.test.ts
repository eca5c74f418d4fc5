import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowPiece, RowSplitter } from './json-rows.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The pieces of a text that arrives in chunks of a size. Null = refused. */
function split(text: string, chunkSize = Infinity): RowPiece[] | null {
  const bytes = encoder.encode(text);
  const pieces: RowPiece[] = [];
  const splitter = new RowSplitter((piece) => pieces.push(piece));
  for (let at = 0; at < bytes.length; at += chunkSize) splitter.write(bytes.subarray(at, at + chunkSize));
  return splitter.end() ? pieces : null;
}

const rowText = ({ bytes, rowAt, size }: RowPiece) => decoder.decode(bytes.subarray(rowAt, rowAt + size));

/** The rows as both steps together read them: found by the splitter, checked by `JSON.parse`. Null = refused. */
function readRows(text: string, chunkSize?: number): unknown[] | null {
  try {
    const pieces = split(text, chunkSize)?.filter(({ size }) => size > 0);
    return pieces?.map((piece): unknown => JSON.parse(rowText(piece))) ?? null;
  } catch {
    return null;
  }
}

/** What one `JSON.parse` of the whole text makes of it. */
function parseWhole(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

describe('the rows of a body', () => {
  it('are found with brackets and quotes inside their texts', () => {
    const rows = [{ name: 'a]}",{\\' }, ['[', '"'], 'x,y', 1, null, {}];
    expect(readRows(` \n${JSON.stringify(rows, null, 2)}\t`)).toEqual(rows);
  });

  it('are cut exactly, so that a row is the bytes that were sent', () => {
    const text = '[ {"n":1.0} ,\n{"ē":"\\u0113"}]';
    for (const chunkSize of [1, 2, 3, 7, Infinity]) {
      const pieces = split(text, chunkSize) ?? [];
      expect(pieces.map(rowText)).toEqual(['{"n":1.0}', '{"ē":"\\u0113"}']);
      expect(Buffer.concat(pieces.map(({ bytes }) => bytes)).toString()).toBe(text);
    }
  });

  // Names of the cases follow the JSON test suite of Nicolas Seriot.
  it.each([
    ['n_array_1_true_without_comma', '[1 true]'],
    ['n_array_comma_after_close', '[""],'],
    ['n_array_colon_instead_of_comma', '["": 1]'],
    ['n_array_comma_and_number', '[,1]'],
    ['n_array_double_comma', '[1,,2]'],
    ['n_array_double_extra_comma', '["x",,]'],
    ['n_array_extra_close', '["x"]]'],
    ['n_array_extra_comma', '["",]'],
    ['n_array_incomplete', '["x"'],
    ['n_array_inner_array_no_comma', '[3[4]]'],
    ['n_array_just_minus', '[-]'],
    ['n_array_missing_value', '[   , ""]'],
    ['n_array_unclosed_with_object_inside', '[{}'],
    ['n_incomplete_true', '[tru]'],
    ['n_multidigit_number_then_00', '[1\u0000]'],
    ['n_number_-01', '[-01]'],
    ['n_number_NaN', '[NaN]'],
    ['n_number_infinity', '[Infinity]'],
    ['n_number_hex', '[0x1]'],
    ['n_object_bracket_key', '[{[: "x"}]'],
    ['n_object_trailing_comma', '[{"id":0,}]'],
    ['n_object_trailing_comment', '[{"a":"b"}/**/]'],
    ['n_object_single_quote', "[{'a':0}]"],
    ['n_string_1_surrogate_then_escape_u', '["\\uD800\\u"]'],
    ['n_string_escaped_ctrl_char_tab', '["\\\t"]'],
    ['n_string_unescaped_newline', '["new\nline"]'],
    ['n_structure_array_with_extra_array_close', '[1]]'],
    ['n_structure_close_unopened_array', '1]'],
    ['n_structure_mixed_brackets', '[{]}'],
    ['n_structure_double_array', '[][]'],
    ['n_structure_object_instead_of_array', '{"a":[]}'],
    ['n_structure_lone_bracket', '['],
    ['n_structure_no_data', ''],
    ['n_structure_null', 'null'],
    ['n_structure_whitespace_formfeed', '[\u000c]'],
    ['n_structure_UTF8_BOM_no_data', '\ufeff'],
    ['n_structure_unclosed_string', '["a'],
  ])('%s is refused', (_, text) => {
    expect(readRows(text)).toBeNull();
  });

  it.each([
    ['y_array_arraysWithSpaces', '[[]   ]'],
    ['y_array_empty', '[]'],
    ['y_array_heterogeneous', '[null, 1, "1", {}]'],
    ['y_array_with_trailing_space', '[2] '],
    ['y_number_double_close_to_zero', '[-0.0000000001]'],
    ['y_number_0e+1', '[0e+1]'],
    ['y_object_duplicated_key', '[{"a":"b","a":"c"}]'],
    ['y_string_double_escape_a', '["\\\\a"]'],
    ['y_string_backslash_and_u_escaped_zero', '["\\\\u0000"]'],
    ['y_string_last_surrogates', '["\\uDBFF\\uDFFF"]'],
    ['y_structure_whitespace_array', ' \r\n\t[] '],
    ['i_number_huge_exp', '[1e9999]'],
    ['i_structure_500_nested_arrays', `${'['.repeat(500)}${']'.repeat(500)}`],
  ])('%s is read', (_, text) => {
    expect(readRows(text)).toEqual(parseWhole(text));
    expect(readRows(text, 1)).toEqual(parseWhole(text));
    expect(readRows(text)).not.toBeNull();
  });

  it('are found in a list a hundred thousand levels deep without running out of stack', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(split(`[${text}]`)).toMatchObject([{ rowAt: 1, size: 200_000 }]);
  });

  it('are read or refused exactly as one JSON.parse would, whatever is changed in the text and however it arrives', () => {
    const edit = fc.record({
      at: fc.nat(),
      cut: fc.nat(3),
      put: fc.constantFrom('', ',', '[', ']', '{', '}', '"', '\\', ' ', ':', '0', 'é'),
    });
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.array(edit, { maxLength: 3 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, edits, chunkSize) => {
          let text = JSON.stringify(rows);
          for (const { at, cut, put } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put + text.slice(from + cut);
          }
          const whole = text.toWellFormed();
          expect(readRows(whole, chunkSize)).toEqual(parseWhole(whole));
        },
      ),
      { numRuns: 500 },
    );
  });
});
