import { createRandom, type Random } from './random.ts';
import type { Lean } from './story.ts';
import type { WireResult, WireScore } from './wire.ts';

/** Model names seen in identifAI's documentation, by the time they were seen. */
export const earlyModels = ['V011', 'V01', 'brokenwand2'] as const;
export const currentModels = [
  'V01',
  'Revelio III',
  'Revelio IV',
  'morphing',
  'Revelio Onboarding I',
  'Revelio Onboarding II',
] as const;
export const voiceModels = ['Phantom', 'Zebra II'] as const;

/** The model whose score is a share of the picture's area, not a certainty; heatmaps are its work. */
export const areaModel = 'Ardē';

/** `gain` = how strongly a model follows the evidence, `scatter` = how far it strays, `seconds` = how long it takes. */
type Temper = { gain: number; scatter: number; seconds: readonly [number, number] };

const tempers: Readonly<Record<string, Temper>> = {
  V011: { gain: 1.5, scatter: 0.9, seconds: [0.18, 0.65] },
  V01: { gain: 1.2, scatter: 0.8, seconds: [0.18, 0.52] },
  brokenwand2: { gain: 0.6, scatter: 1.1, seconds: [0.78, 2.05] },
  'Revelio III': { gain: 1.1, scatter: 0.7, seconds: [0.24, 0.61] },
  'Revelio IV': { gain: 1.3, scatter: 0.6, seconds: [0.31, 0.74] },
  morphing: { gain: 0.9, scatter: 0.8, seconds: [0.4, 0.9] },
  'Revelio Onboarding I': { gain: 0.7, scatter: 0.7, seconds: [0.15, 0.33] },
  'Revelio Onboarding II': { gain: 0.9, scatter: 0.6, seconds: [0.17, 0.36] },
  Phantom: { gain: 1.1, scatter: 0.5, seconds: [0, 0] },
  'Zebra II': { gain: 0.8, scatter: 0.7, seconds: [0.05, 0.14] },
};
const plainTemper: Temper = { gain: 1, scatter: 0.5, seconds: [0.2, 0.6] };

/** The lean at one place of a list. */
export function leanAt(lean: Lean, position: number, total: number): number {
  const own = lean.each?.[position];
  if (own !== undefined) return own;
  const share = total > 1 ? position / (total - 1) : 0;
  return lean.spans?.find((span) => share >= span.from && share <= span.to)?.lean ?? lean.base;
}

/** How far a model leans its own way on one file as a whole, as log-odds. */
export function habit(fileSeed: string, model: string): number {
  return 0.5 * createRandom(`${fileSeed}/habit/${model}`).wobble();
}

/** A certainty between 0 and 1 with the many digits a model really gives; never exactly 0 or 1. */
function certainty(logOdds: number): number {
  return 1 / (1 + Math.exp(-Math.max(-9, Math.min(9, logOdds))));
}

/** The two entries of a model, in either order: the service does not fix it. */
function toScores(artificial: number, random: Random): WireScore[] {
  const entries: WireScore[] = [
    { label: 'artificial', score: artificial },
    { label: 'human', score: 1 - artificial },
  ];
  return random.next() < 0.5 ? entries : entries.reverse();
}

function toDetails(model: string, artificial: number): Record<string, unknown> {
  if (model === 'Phantom') return { confidence: 1 };
  if (model !== 'Revelio IV') return {};
  // The two seen keys of this free-form object.
  const margin = Math.abs(2 * artificial - 1);
  return {
    confidence: Number(margin.toFixed(4)),
    performance: [
      { name: 'accuracy', value: 0.947 },
      { name: 'false_positive_rate', value: 0.018 },
    ],
  };
}

/** What to ask of a model. `artificial` fixes its score; otherwise it follows the lean. */
export type ScoreRequest = {
  model: string;
  lean: number;
  artificial?: number;
  unknown?: boolean;
};

export function generateResult(request: ScoreRequest, random: Random): WireResult {
  const { model, lean, unknown = false } = request;
  const temper = tempers[model] ?? plainTemper;
  const stray = temper.scatter * random.wobble();
  const followed = certainty(unknown ? stray * 0.05 : lean * temper.gain + stray);
  const artificial = request.artificial ?? followed;
  const seconds = random.between(...temper.seconds);
  return {
    model,
    unknown,
    elapsed_time: Number(seconds.toFixed(4)),
    classification: toScores(artificial, random),
    classification_details: toDetails(model, artificial),
  };
}
