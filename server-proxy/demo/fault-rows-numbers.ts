import { bare, type RowFault, withFields, withResults, withVerdict } from './row-fault.ts';

/** Name, what is written as the confidence, and what that is. */
const confidences = [
  ['row-confidence-text', '"0.93"', 'confidence is a text'],
  ['row-confidence-infinite', '1e400', 'confidence is beyond any number'],
  ['row-confidence-negative', '-5', 'confidence is negative'],
  ['row-confidence-minus-zero', '-0', 'confidence is minus zero'],
  ['row-confidence-large', '1e308', 'confidence is huge'],
  ['row-confidence-percent', '93', 'confidence is given in percent'],
  ['row-confidence-zero', '0', 'confidence is exactly zero'],
  ['row-confidence-one', '1', 'confidence is exactly one'],
  ['row-confidence-null', 'null', 'confidence is null'],
  ['row-confidence-list', '[0.9]', 'confidence is a list'],
] as const;

/** Numbers that are texts, not finite, out of range or past what JSON carries exactly. */
export const numberRows: readonly RowFault[] = [
  ...confidences.map(([name, written, what]) => withRawConfidence(name, written, what)),
  withVerdict('row-count-long', 'a count of twenty digits', { count: bare('12345678901234567890') }),
  withVerdict('row-count-text', 'a count given as a text', { count: '3' }),
  withResults('row-scores-infinite', 'model scores beyond any number', ({ images }) => ({
    images: images.map((frame) => ({
      ...frame,
      results: frame.results.map((result) => ({
        ...result,
        elapsed_time: bare('1e999'),
        classification: [
          { label: 'human', score: bare('1e400') },
          { label: 'artificial', score: bare('-1e400') },
        ],
      })),
    })),
  })),
  withResults('row-boxes-odd', 'boxes inside out, outside, of texts, missing', ({ images }) => ({
    images: images.map((frame, index) => ({
      ...frame,
      details: [{ detections: [{ ...frame.details?.[0]?.detections[0], box: oddBoxes[index] }] }],
    })),
  })),
  withFields('row-name-number', 'the file name is a number', () => ({ name: 42 })),
];

const oddBoxes = [
  { x1: 0.8, y1: 0.8, x2: 0.1, y2: 0.1 },
  { x1: -3, y1: -2, x2: 4, y2: 7 },
  { x1: '0.1', y1: '0.1', x2: '0.2', y2: '0.2' },
  null,
  [0.1, 0.2, 0.3, 0.4],
];

function withRawConfidence(name: string, written: string, what: string): RowFault {
  const fault = withVerdict(name, what, { confidence: bare('WRITTEN') });
  return { ...fault, rows: (good) => fault.rows(good).map((row) => row.replace('WRITTEN', written)) };
}
