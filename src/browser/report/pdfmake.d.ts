/** What we use of pdfmake's browser build; its published types would bring Node's globals into the browser code. */
declare module 'pdfmake/build/pdfmake.min.js' {
  type TableLayout = {
    hLineWidth?: (row: number, node: { table: { body: unknown[]; headerRows?: number } }) => number;
    vLineWidth?: (column: number) => number;
    hLineColor?: (row: number, node: { table: { body: unknown[]; headerRows?: number } }) => string;
    vLineColor?: () => string;
    paddingLeft?: (column: number) => number;
    paddingRight?: (column: number) => number;
    paddingTop?: (row: number) => number;
    paddingBottom?: (row: number) => number;
  };
  type DocumentDefinition = {
    content: unknown[];
    [option: string]: unknown;
  };
  const pdfMake: {
    virtualfs: { writeFileSync: (name: string, content: Uint8Array) => void };
    addFonts: (fonts: Record<string, Record<string, string>>) => void;
    addTableLayouts: (layouts: Record<string, TableLayout>) => void;
    createPdf: (definition: DocumentDefinition) => {
      getBuffer: () => Promise<Uint8Array>;
      /** The library's inner document, laid out and not yet ended. */
      getStream: () => Promise<{ page?: { content?: unknown } }>;
    };
  };
  export default pdfMake;
}
