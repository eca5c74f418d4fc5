/** identifAI's answers as they go over the wire, in its own spelling (generation with clips and boxes). */

export type WireLabel = 'human' | 'artificial';

export type WireScore = { label: string; score: number };

export type WireResult = {
  model: string;
  unknown: boolean;
  elapsed_time: number;
  classification: WireScore[];
  classification_details: Record<string, unknown>;
};

export type WireVerdict = {
  heuristic: string;
  confidence: number;
  classification: WireLabel;
  models: string[];
};

export type WireVideoVerdict = {
  heuristic: string;
  confidence: number;
  classification: WireLabel;
  count: number;
  models: string[];
  unknown: boolean;
};

export type WireStatus = 'new' | 'done' | 'errored';

type WireAnalysis = {
  hash: string;
  identifier: string;
  api_version: string | null;
  status: WireStatus;
  errors: string | null;
  name: string;
  ref_id: string | null;
  result_url: string;
};

export type WireC2paCode = { code: string; url: string; explanation: string };

export type WireC2paResults = {
  success: WireC2paCode[];
  informational: WireC2paCode[];
  failure: WireC2paCode[];
};

export type WireC2pa = {
  manifests: Record<string, Record<string, unknown>>;
  active_manifest: string;
  validation_state: string;
  validation_status: WireC2paCode[];
  validation_results: {
    activeManifest: WireC2paResults;
    ingredientDeltas: { ingredientAssertionURI: string; validationDeltas: WireC2paResults }[];
  };
};

export type WireDetection = {
  box: { x1: number; y1: number; x2: number; y2: number };
  results: WireResult[];
  verdict: Omit<WireVerdict, 'models'>;
};

export type WireFrame = WireAnalysis & {
  is_nsfw?: boolean | null;
  c2pa: WireC2pa | null;
  has_heatmap: boolean;
  verdict: WireVerdict | null;
  verdicts: WireVerdict[];
  force_classification: WireLabel | null;
  results: WireResult[];
  details?: { detections: WireDetection[] }[];
};

export type WireClip = {
  index: number;
  start: number;
  end: number;
  results: WireResult[];
  verdict: WireVerdict;
};

export type WireTrack = WireAnalysis & {
  verdict: WireVerdict;
  verdicts: WireVerdict[];
  force_classification: WireLabel | null;
  results: WireResult[];
  details: { clips: WireClip[] };
};

export type WireVideo = WireAnalysis & {
  is_nsfw?: boolean | null;
  verdict: WireVideoVerdict | null;
  verdicts: WireVideoVerdict[];
  force_classification: WireLabel | null;
  results: { images: WireFrame[]; audios: WireTrack[] } | null;
};
