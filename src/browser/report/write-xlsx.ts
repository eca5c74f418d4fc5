import writeExcelFile from 'write-excel-file/universal';

export type XlsxCell = string | number | boolean;
export type XlsxSheet = {
  name: string;
  headers: readonly string[];
  /** Widths in characters. */
  widths: readonly number[];
  rows: readonly (readonly XlsxCell[])[];
};

/** Writes sheets as XLSX: every cell typed, text as text, no formulas, header row frozen. */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeExcelFile(
    sheets.map(({ name, headers, widths, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: [
        headers.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
        ...rows.map((row) => row.map(toCell)),
      ],
    })),
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The type is always said, because the library would guess from the value. */
function toCell(value: XlsxCell) {
  if (typeof value === 'number') return { value, type: Number };
  return typeof value === 'boolean' ? { value, type: Boolean } : { value, type: String };
}
